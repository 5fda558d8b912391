"""Writes the trained model as an ONNX graph in eight bits: rows of pieces in, two vectors out.

The table of word pieces is left out: `kg.link.claim_encoder` takes the rows from the package of the
sentence encoder.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import click
import numpy as np
import onnx
import torch
from onnx import TensorProto, helper

from bench.train.claims.model import LAYERS
from bench.train.encoder import EPSILON, HIDDEN
from bench.train.export import FUSED, Graph, quantised


def build(weights: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]) -> onnx.ModelProto:
    """The graph for one line: (1, pieces, HIDDEN) in, two vectors of (1, HIDDEN) out."""
    graph = Graph(weights, masked=False)
    zero, one, two = (graph.constant(f"n{i}", np.array([i], np.int64)) for i in range(3))
    shape = graph.add("Shape", ["rows"], "shape")
    length = graph.add("Slice", [shape, one, two], "length")
    places = graph.add("Slice", [graph.weight("positions.weight"), zero, length, zero], "places")
    x = graph.add(
        "LayerNormalization",
        [
            graph.add("Add", ["rows", places], "placed"),
            *map(graph.weight, ("norm.weight", "norm.bias")),
        ],
        "normed",
        epsilon=EPSILON,
    )
    for i in range(LAYERS):
        x = graph.layer(x, i)
    mean = graph.add("ReduceMean", [x], "mean", axes=[1], keepdims=0)
    denied = graph.add("MatMul", [mean, graph.weight("deny.weight", True)], "denied")
    graph.add("LpNormalization", [mean], "puts", axis=1, p=2)
    graph.add("LpNormalization", [denied], "rejects", axis=1, p=2)
    made = helper.make_graph(
        graph.nodes,
        "claims",
        [helper.make_tensor_value_info("rows", TensorProto.FLOAT, [1, "length", HIDDEN])],
        [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, HIDDEN])
            for name in ("puts", "rejects")
        ],
        graph.held,
    )
    return helper.make_model(
        made,
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)],
        producer_name="kg",
        ir_version=8,
    )


@click.command()
@click.option("--weights", type=Path, required=True, help="model.pt of the training.")
@click.option("--out", type=Path, required=True, help="Folder of the model files.")
def main(weights: Path, out: Path) -> None:
    """Writes OUT/claims.onnx."""
    state = {k: v.float().numpy() for k, v in torch.load(weights).items()}
    with tempfile.TemporaryDirectory() as folder:
        onnx.save(quantised(build(state), Path(folder), []), out / "claims.onnx")


if __name__ == "__main__":
    main()
