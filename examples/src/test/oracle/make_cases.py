#!/usr/bin/env python3
"""Writes the recordings that archetypes are compared on, with Rerun's Python SDK.

    make_cases.py MEDIA_DIR OUT_DIR

MEDIA_DIR holds what both sides log but none of them can make alike: picture.jpg, picture.png,
depth.png, video.mp4, and the samples 0.h264 .. N.h264 of which 0 and 6 are keyframes.

OUT_DIR gets cases.rrd, rows.rrd (rows with absent cells, which the SDK writes as several chunks),
blueprint.rbl, with_blueprint.rrd, and fields.json: the components of each archetype.

Entities, times and values are those of the classes *Cases on the Java side.
"""
import json
import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import rerun as rr
import rerun.blueprint as rrb
from rerun import archetypes, components
from rerun.components import ImageFormat
from rerun.encodings import AbsoluteTimeRange, Angle, RotationAxisAngle

MEDIA, OUT = Path(sys.argv[1]), Path(sys.argv[2])
APP = "cases"
T0 = 1_700_000_000_000_000_000
DT = 33_333_333


def stream(name, **save):
    rec = rr.RecordingStream(APP, recording_id=name, send_properties=False)
    rec.set_log_time_enabled(False)
    rec.save(OUT / f"{name}.rrd", **save)
    return rec


def done(rec):
    rec.flush()
    rec.disconnect()


def media(name):
    return (MEDIA / name).read_bytes()


def pattern(count):
    return bytes((i * 7 + 3) & 255 for i in range(count))


class Cases:
    def __init__(self, rec):
        self.rec = rec

    def log(self, entity, archetype):
        self.rec.set_time("frame", sequence=0)
        self.rec.log(entity, archetype)

    def static(self, entity, archetype):
        self.rec.log(entity, archetype, static=True)

    def rows(self, entity, count, columns):
        self.rec.send_columns(
            entity,
            indexes=[
                rr.TimeColumn("frame", sequence=range(count)),
                rr.TimeColumn("time", timestamp=np.array([T0 + i * DT for i in range(count)], "datetime64[ns]")),
                rr.TimeColumn("elapsed", duration=np.array([i * DT for i in range(count)], "timedelta64[ns]")),
            ],
            columns=columns,
        )


def model_format(width, height, model, datatype):
    return ImageFormat(width=width, height=height, color_model=model, channel_datatype=datatype)


def channel_format(width, height, datatype):
    return ImageFormat(width=width, height=height, channel_datatype=datatype)


BYTES = {"U8": 1, "I8": 1, "U16": 2, "I16": 2, "U32": 4, "I32": 4, "U64": 8, "I64": 8, "F16": 2, "F32": 4, "F64": 8}


def images(c):
    sizes = {"Y_U_V12": (3, 2), "NV12": (3, 2), "YUY2": (2, 1), "Y_U_V16": (2, 1), "Y_U_V24": (3, 1), "Y8": (1, 1), "Bayer": (1, 1)}
    for f in rr.PixelFormat:
        times, per = next(v for k, v in sizes.items() if f.name.startswith(k))
        name = f.name.replace("Range", "").replace("Bayer", "Bayer_").upper()
        c.log(f"image/format/{name}", rr.Image(bytes=pattern(8 * 4 * times // per), width=8, height=4, pixel_format=f))
    for m in rr.ColorModel:
        channels = {"L": 1, "RGB": 3, "RGBA": 4, "BGR": 3, "BGRA": 4}[m.name]
        for d in rr.ChannelDatatype:
            c.log(
                f"image/model/{m.name}/{d.name}",
                rr.Image(bytes=pattern(5 * 3 * channels * BYTES[d.name]), width=5, height=3, color_model=m, datatype=d),
            )
    filters = list(components.MagnificationFilter)
    c.rows(
        "image/styled",
        3,
        rr.Image.columns(
            buffer=[pattern(12), pattern(27), pattern(12)],
            format=[model_format(2, 2, "RGB", "U8"), model_format(3, 3, "RGB", "U8"), model_format(2, 2, "RGB", "U8")],
            opacity=[0, 0.5, 1],
            draw_order=[-1, 0, 7.5],
            magnification_filter=filters,
        ),
    )
    c.static("image/format_once", rr.Image.from_fields(format=model_format(2, 2, "RGB", "U8")))
    jpg, png = media("picture.jpg"), media("picture.png")
    c.rows(
        "encoded/styled",
        3,
        rr.EncodedImage.columns(
            blob=[jpg, jpg, jpg], media_type=["image/jpeg"] * 3, opacity=[0, 0.5, 1], draw_order=[-1, 0, 7.5], magnification_filter=filters
        ),
    )
    c.log("encoded/png", rr.EncodedImage(contents=png, media_type="image/png"))
    c.log("encoded/guessed", rr.EncodedImage.from_fields(blob=png))
    c.static("encoded/type_once", rr.EncodedImage.from_fields(media_type="image/jpeg"))


def depths(c):
    styles = dict(
        meter=[1000, 1, 0.5], depth_range=[[0, 6], [1, 2.5], [-1, 1]], point_fill_ratio=[0.5, 1, 2], draw_order=[-1, 0, 7.5],
        magnification_filter=list(components.MagnificationFilter),
    )
    for d in rr.ChannelDatatype:
        pixels = dict(buffer=[pattern(15 * BYTES[d.name])], format=channel_format(5, 3, d))
        c.log(f"depth/{d.name}", rr.DepthImage.from_fields(**pixels))
        c.log(f"classes/{d.name}", rr.SegmentationImage.from_fields(**pixels))
    u16 = channel_format(2, 2, "U16")
    one = {k: v[:1] for k, v in styles.items()}
    c.log("depth/styled", rr.DepthImage.from_fields(buffer=[pattern(8)], format=u16, **one))
    maps = list(components.Colormap)
    c.rows("depth/maps", len(maps), rr.DepthImage.columns(buffer=[pattern(8)] * len(maps), format=[u16] * len(maps), colormap=maps))
    c.log("depth/png", rr.EncodedDepthImage.from_fields(blob=media("depth.png"), media_type="image/png", colormap="viridis", **one))
    c.rows(
        "classes/styled", 2, rr.SegmentationImage.columns(buffer=[pattern(4)] * 2, format=[channel_format(2, 2, "U8")] * 2, opacity=[0.25, 1], draw_order=[1, 2])
    )


def videos(c):
    mp4 = media("video.mp4")
    c.log("video", rr.AssetVideo(contents=mp4, media_type="video/mp4"))
    c.rows("video", 3, rr.VideoFrameReference.columns_nanos([0, 33_333_333, 66_666_667]))
    c.rows(
        "view_of_video",
        2,
        rr.VideoFrameReference.columns(timestamp=[0, 33_333_333], video_reference=["/video", "/video"], opacity=[0.5, 1], draw_order=[1, 2]),
    )
    for codec in rr.VideoCodec:
        c.static(f"codec/{codec.name}", rr.VideoStream(codec=codec))
    c.static("stream", rr.VideoStream(codec=rr.VideoCodec.H264))
    samples = [media(f"{i}.h264") for i in range(12)]
    c.rows("stream", 12, rr.VideoStream.columns(sample=samples))
    c.static("stream_style", rr.VideoStream.from_fields(opacity=0.5, draw_order=3))
    c.static("audio", rr.AssetAudio.from_fields(blob=pattern(100), media_type="audio/wav"))


def spaces(c):
    matrix = [[50, 0, 32], [0, 60, 24], [0, 0, 1]]
    c.static("camera", rr.Pinhole.from_fields(image_from_camera=matrix))
    c.static(
        "camera/all",
        rr.Pinhole.from_fields(
            image_from_camera=matrix, resolution=[64, 48], camera_xyz=components.ViewCoordinates.RDF, image_plane_distance=0.5,
            color=0x11223344, line_width=0.25, parent_frame="base", child_frame="picture",
        ),
    )
    c.static("axes/rdf", rr.ViewCoordinates.RDF)
    c.static("axes/flu", rr.ViewCoordinates.FLU)
    c.static("axes/lub", rr.ViewCoordinates(xyz=[4, 1, 6]))
    c.static("named", rr.CoordinateFrame("base"))
    c.rows("pose", 2, rr.Transform3D.columns(translation=[[1, 2, 3], [4, 5, 6]], quaternion=[[0, 0, 0, 1], [0, 0, 1, 0]], scale=[[1, 1, 1], [2, 2, 2]]))
    c.rows("relation", 2, rr.Transform3D.columns(translation=[[1, 2, 3], [4, 5, 6]], relation=list(components.TransformRelation)))
    c.log(
        "turn",
        rr.Transform3D.from_fields(
            rotation_axis_angle=RotationAxisAngle(axis=[0, 0, 1], angle=Angle(rad=0.5)), parent_frame="base", child_frame="turned"
        ),
    )
    c.log("matrix", rr.Transform3D.from_fields(mat3x3=[[1, 2, 3], [4, 5, 6], [7, 8, 9]]))


def texts(c):
    c.log("log/one", rr.TextLog.from_fields(text="started"))
    levels = ["CRITICAL", "ERROR", "WARN", "INFO", "DEBUG", "TRACE", "MINE"]
    c.rows("log/levels", 7, rr.TextLog.columns(text=[f"line {i}" for i in range(7)], level=levels, color=[0xFF0000FF + i for i in range(7)]))
    c.static("doc/plain", rr.TextDocument.from_fields(text="hi"))
    c.static("doc/marked", rr.TextDocument("# grüß \U0001f600", media_type="text/markdown"))
    c.log("plot/three", rr.Scalars([1, 2, 3.5]))
    c.rows("plot/one", 3, rr.Scalars.columns(scalars=[1, -2.5, 3]))
    c.rows("plot/two", 3, rr.Scalars.columns(scalars=[1, 2, 3, 4, 5, 6]).partition([2, 2, 2]))
    lines = rr.SeriesLines.from_fields(names=["a", "b"], colors=[0xFF0000FF, 0x00FF00FF], widths=[1, 2.5], visible_series=[True, False])
    c.static("plot/lines", lines)
    for p in components.AggregationPolicy:
        c.static(f"plot/policy/{p.name}", rr.SeriesLines.from_fields(aggregation_policy=p))
    for m in components.InterpolationMode:
        c.static(f"plot/mode/{m.name}", rr.SeriesLines.from_fields(interpolation_mode=m))
    c.log("clear/flat", rr.Clear(recursive=False))
    c.log("clear/below", rr.Clear(recursive=True))


def required(name, kind):
    return pa.field(name, kind, nullable=False)


def values(c):
    c.log("any", rr.AnyValues(exposure_us=900, gain=1.5, ok=True, lens=["50mm", "f1.8"], vec=[1.0, 2.0]))
    numbers = {
        "INT8": pa.int8(), "INT16": pa.int16(), "INT32": pa.int32(), "INT64": pa.int64(), "UINT8": pa.uint8(), "UINT16": pa.uint16(),
        "UINT32": pa.uint32(), "UINT64": pa.uint64(), "FLOAT32": pa.float32(), "FLOAT64": pa.float64(),
    }
    for name, kind in numbers.items():
        c.log(f"number/{name}", rr.AnyValues(v=pa.array([1, 2, 100], kind)))
    c.log("number/FLOAT16", rr.AnyValues(v=pa.array(np.array([1, -0.5, 1024], np.float16), pa.float16())))
    c.log("nested/vectors", rr.AnyValues(v=pa.array([[1, 2, 3], [4, 5, 6]], pa.list_(required("item", pa.float32()), 3))))
    c.log("nested/lists", rr.AnyValues(v=pa.array([[1, 2], [], None, [3]], pa.list_(pa.int32()))))
    c.log("nested/blobs", rr.AnyValues(v=pa.array([[1, 2], [], [255]], pa.list_(required("item", pa.uint8())))))
    c.log("nested/texts", rr.AnyValues(v=pa.array([["a", ""], ["grüß"]], pa.list_(pa.utf8()))))
    c.log("nested/structs", rr.AnyValues(v=pa.array([{"min": 1, "max": 2.5}, {"min": -1, "max": None}], pa.struct([required("min", pa.int64()), ("max", pa.float64())]))))
    c.log("nested/bools", rr.AnyValues(v=pa.array([True, None, False], pa.bool_())))
    c.log("own", rr.DynamicArchetype("mine.Sensor", components={"load": pa.array([0.5], pa.float64())}))


def properties(rec):
    rec.send_recording_name("Cases")
    rec.send_recording_start_time_nanos(T0)
    rec.send_property("camera", rr.AnyValues(serial="SN-1", iso=400))
    rec.send_property("note", rr.TextDocument("free text", media_type="text/plain"))


def cases():
    rec = stream("cases")
    c = Cases(rec)
    for part in (images, depths, videos, spaces, texts, values):
        part(c)
    properties(rec)
    done(rec)


def rows_with_absent_cells():
    rec = stream("rows")
    for i in range(12):
        rec.set_time("frame", sequence=i)
        fields = dict(sample=media(f"{i}.h264"))
        rec.log("stream", rr.VideoStream.from_fields(**(dict(fields, is_keyframe=True) if i % 6 == 0 else fields)))
        if i % 3 == 0:
            rec.log("log", rr.TextLog(f"line {i}", level="INFO"))
        else:
            rec.log("log", rr.TextLog.from_fields(text=f"line {i}"))
    rec.log("stream", rr.VideoStream(codec=rr.VideoCodec.H264), static=True)
    done(rec)


def blueprint():
    return rrb.Blueprint(
        rrb.Vertical(
            rrb.Grid(
                rrb.Spatial2DView(origin="/cam/left", name="Left"),
                rrb.Spatial2DView(origin="/cam/right", name="Right", contents=["$origin/**", "- /cam/right/raw"]),
                grid_columns=2,
            ),
            rrb.Horizontal(
                rrb.TimeSeriesView(origin="/plot", name="Plots"),
                rrb.Tabs(rrb.TextLogView(origin="/log", name="Log"), rrb.MapView(origin="/", name="Map")),
                column_shares=[3, 1],
            ),
            row_shares=[2, 1],
        ),
        rrb.TopPanel(state="hidden"),
        rrb.BlueprintPanel(state="collapsed"),
        rrb.SelectionPanel(state="expanded"),
        rrb.TimePanel(
            state="collapsed", timeline="frame", playback_speed=2.0, fps=30.0, play_state="paused", loop_mode="selection",
            time_selection=AbsoluteTimeRange(min=2, max=9),
        ),
        auto_views=False,
        auto_layout=False,
    )


def blueprints():
    blueprint().save(APP, OUT / "blueprint.rbl")
    rec = stream("with_blueprint", default_blueprint=blueprint())
    Cases(rec).log("log", rr.TextLog.from_fields(text="started"))
    done(rec)


def fields():
    names = json.loads((MEDIA / "archetypes.json").read_text())
    types = {n: getattr(rr, n, None) or getattr(archetypes, n) for n in names}
    found = {n: [f.name for f in t.__attrs_attrs__] for n, t in types.items()}
    (OUT / "fields.json").write_text(json.dumps(found))


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    cases()
    rows_with_absent_cells()
    blueprints()
    fields()


main()
