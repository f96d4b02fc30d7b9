/**
 * Rerun's archetypes: what can be logged to an entity, each a class of the name it has in Rerun.
 *
 * <pre>
 * EncodedImage.of(jpeg, "image/jpeg")                     one row
 * EncodedImage.columns(jpegs, "image/jpeg")               many rows
 *     .and(EncodedImage.drawOrder(1, 2, 3))               an optional component, a value per row
 * EncodedImage.opacity(0.5f)                              a component alone, to be logged on its own
 * </pre>
 *
 * All give {@link io.framelog.rrd.ArchetypeColumns} or {@link io.framelog.rrd.ComponentColumn}s,
 * which go into a {@link io.framelog.rrd.Chunk} with an entity and times. What never changes is
 * best logged once, static. A component that is set in some rows only is made from its descriptor
 * with {@link io.framelog.rrd.Cells#sparse}. What Rerun's viewer would not show is refused with an
 * {@link java.lang.IllegalArgumentException}.
 *
 * <p>Follows Rerun 0.41.0. Archetypes that have no class here are made of {@link
 * io.framelog.rrd.ComponentDescriptor#ofArchetype} and {@link io.framelog.rrd.Values}.
 */
@NullMarked
package io.framelog.rrd.archetype;

import org.jspecify.annotations.NullMarked;
