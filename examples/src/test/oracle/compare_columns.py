#!/usr/bin/env python3
"""Compares two recordings column by column, as the chunk reader of Rerun's SDK gives them.

    compare_columns.py OURS THEIRS

Rows are matched by entity and times, however they are spread over chunks. Compared are the times,
the Arrow type and the descriptor of each column, and all values; not ids and the order of rows.
Prints what differs; exit 0 if nothing does.
"""
import sys
from collections import defaultdict

import pyarrow as pa
from rerun.chunk import RrdReader

DESCRIPTOR = (b"rerun:archetype", b"rerun:component", b"rerun:component_type")


def tables(path):
    """columns: (entity, component) -> type, descriptor; rows: (entity, times, component) -> values"""
    reader = RrdReader(path)
    columns, rows = {}, defaultdict(list)
    for store in reader.recordings():
        for chunk in reader.stream(store=store):
            batch = chunk.to_record_batch()
            kinds = [(field.metadata or {}).get(b"rerun:kind") for field in batch.schema]
            times = row_times(batch, [i for i, kind in enumerate(kinds) if kind == b"index"])
            for i in (i for i, kind in enumerate(kinds) if kind == b"data"):
                field = batch.schema[i]
                descriptor = tuple((field.metadata or {}).get(key) for key in DESCRIPTOR)
                columns[chunk.entity_path, field.name] = (type_text(field.type), descriptor)
                for row, values in enumerate(batch.column(i).to_pylist()):
                    if values is not None:
                        rows[chunk.entity_path, times[row], field.name].append(values)
    return columns, rows


def row_times(batch, index):
    """Per row: name, type and value on each timeline, by name."""
    timelines = sorted((batch.schema[i].name, str(batch.schema[i].type), batch.column(i).cast(pa.int64()).to_pylist()) for i in index)
    return [tuple((name, kind, values[row]) for name, kind, values in timelines) for row in range(batch.num_rows)]


def type_text(kind):
    """Without the nullability and the names of list items, which readers do not look at."""
    if kind.num_fields == 0:
        return str(kind)
    parts = ", ".join((f.name + ": " if str(kind).startswith("struct") else "") + type_text(f.type) for f in (kind.field(i) for i in range(kind.num_fields)))
    size = f"[{kind.list_size}]" if hasattr(kind, "list_size") else ""
    return f"{str(kind).split('<')[0]}{size}<{parts}>"


def differences(what, ours, theirs):
    for key in sorted(set(ours) | set(theirs), key=repr):
        if ours.get(key) != theirs.get(key):
            yield f"{what} {key}: ours {str(ours.get(key, 'missing'))[:200]}, theirs {str(theirs.get(key, 'missing'))[:200]}"


def main():
    our_columns, our_rows = tables(sys.argv[1])
    their_columns, their_rows = tables(sys.argv[2])
    found = [*differences("column", our_columns, their_columns), *differences("values", our_rows, their_rows)]
    print("\n".join(found))
    sys.exit(1 if found else 0)


main()
