/**
 * What a viewer shows on opening a recording: views in containers, a timeline, panels.
 *
 * <pre>
 * Blueprint.of(Container.grid(2, View.spatial2d("Left", left), View.spatial2d("Right", right)))
 *     .withTimePanel(TimePanel.onTimeline("capture_time"))
 *     .embedIn(writer);
 * </pre>
 *
 * <p>A blueprint is a store of its own, of the recording's application. Each part of it is one row
 * on the timeline {@code blueprint} at 0:
 *
 * <pre>
 * /viewport                    ViewportBlueprint: the root container
 * /container/UUID              ContainerBlueprint: kind, contents
 * /view/UUID                   ViewBlueprint: class, name, origin
 * /view/UUID/ViewContents      ViewContents: which entities
 * /time_panel                  TimePanelBlueprint
 * /top_panel, /blueprint_panel, /selection_panel    PanelBlueprint
 * </pre>
 *
 * Follows Rerun 0.41.0. UUIDs and store ids are hashes of the content: equal blueprints have equal
 * bytes, so each part of a recording can bring the same one.
 */
@NullMarked
package io.framelog.rrd.blueprint;

import org.jspecify.annotations.NullMarked;
