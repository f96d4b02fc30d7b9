"""Registers files as layers of one dataset of Rerun's own catalog server, twice, and reads them as one recording.

Arguments: APPLICATION TIMELINE FILE... ; prints a JSON object: segments, layers, rows (by entity column), rows_again.
"""
import json
import sys
from pathlib import Path

import rerun as rr
from rerun.catalog import OnDuplicateSegmentLayer

application, timeline, files = sys.argv[1], sys.argv[2], [Path(f).resolve() for f in sys.argv[3:]]
uris = [f.as_uri() for f in files]
layers = [f.stem for f in files]


def rows(dataset):
    table = dataset.reader(index=timeline).to_arrow_table()
    return {name: len(table) - table[name].null_count for name in table.column_names}


with rr.server.Server() as server:
    dataset = server.client().create_dataset(application)
    dataset.register(uris, layer_name=layers).wait()
    first = rows(dataset)
    dataset.register(uris, layer_name=layers, on_duplicate=OnDuplicateSegmentLayer.REPLACE).wait()
    try:
        dataset.register(uris, layer_name=layers).wait()
        refused = ""
    except Exception as e:  # whatever type it is, the text says why
        refused = str(e)
    print(
        json.dumps(
            {
                "segments": dataset.segment_ids(),
                "layers": sorted(layer for names in dataset.segment_table().to_arrow_table()["rerun_layer_names"].to_pylist() for layer in names),
                "rows": first,
                "rows_again": rows(dataset),
                "refused": refused,
            }
        )
    )
