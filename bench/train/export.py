"""Writes the trained transformer as an ONNX graph with weights in eight bits, and the tokenizer.

The graph is built by hand from onnxruntime's fused operators (attention, layer norm with residual,
GELU with bias), so that no exporter and no PyTorch version has a say in it; the same weights give
the same bytes.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from bench.train.encoder import EPSILON, HEADS, LAYERS
from kg.extract.tagger.labels import Label
from kg.extract.tagger.windows import FEATURES

FUSED = "com.microsoft"


class Graph:
    """An ONNX graph in the making."""

    def __init__(self, weights: dict[str, np.ndarray[Any, Any]], masked: bool = True) -> None:
        self.weights = weights
        self.mask = ["mask"] if masked else []
        self.nodes: list[onnx.NodeProto] = []
        self.held: list[onnx.TensorProto] = []

    def constant(self, name: str, value: np.ndarray[Any, Any]) -> str:
        """The name of a constant."""
        self.held.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def weight(self, name: str, transposed: bool = False) -> str:
        """The name of a weight of the model."""
        value = self.weights[name]
        return self.constant(name, value.T if transposed else value)

    def add(self, kind: str, inputs: list[str], out: str, domain: str = "", **more: Any) -> str:
        """The name of the output of a new node."""
        self.nodes.append(helper.make_node(kind, inputs, [out], name=out, domain=domain, **more))
        return out

    def normed(self, x: str, other: str, bias: str, norm: str, out: str) -> str:
        """The layer norm of ``x + other + bias``."""
        inputs = [x, other, self.weight(f"{norm}.weight"), self.weight(f"{norm}.bias"), bias]
        return self.add("SkipLayerNormalization", inputs, out, FUSED, epsilon=EPSILON)

    def layer(self, x: str, i: int) -> str:
        """One layer of the encoder."""
        name = f"layers.{i}"
        qkv = [self.weight(f"{name}.qkv.weight", True), self.weight(f"{name}.qkv.bias")]
        mixed = self.add(
            "Attention", [x, *qkv, *self.mask], f"{name}.attention", FUSED, num_heads=HEADS
        )
        mixed = self.add(
            "MatMul", [mixed, self.weight(f"{name}.mix.weight", True)], f"{name}.mixed"
        )
        x = self.normed(x, mixed, self.weight(f"{name}.mix.bias"), f"{name}.norm1", f"{name}.mid")
        wide = self.add("MatMul", [x, self.weight(f"{name}.widen.weight", True)], f"{name}.wide")
        wide = self.add(
            "BiasGelu", [wide, self.weight(f"{name}.widen.bias")], f"{name}.gelu", FUSED
        )
        slim = self.add(
            "MatMul", [wide, self.weight(f"{name}.narrow.weight", True)], f"{name}.slim"
        )
        return self.normed(
            x, slim, self.weight(f"{name}.narrow.bias"), f"{name}.norm2", f"{name}.out"
        )


def build(weights: dict[str, np.ndarray[Any, Any]]) -> onnx.ModelProto:
    """The graph: pieces, features and mask in; potentials of the labels of every piece out."""
    graph = Graph(weights)
    zero, one, two = (graph.constant(f"n{i}", np.array([i], np.int64)) for i in range(3))
    words = graph.add("Gather", [graph.weight("pieces.weight"), "pieces"], "embedded")
    rows = graph.add("Gather", [graph.weight("features.weight"), "features"], "feature_rows")
    summed = graph.add("ReduceSum", [rows, two], "feature_sum", keepdims=0)
    shape = graph.add("Shape", ["pieces"], "shape")
    length = graph.add("Slice", [shape, one, two], "length")
    places = graph.add("Slice", [graph.weight("positions.weight"), zero, length, zero], "positions")
    placed = graph.add("Add", [words, places], "placed")
    x = graph.add("Add", [placed, summed], "featured")
    x = graph.add(
        "LayerNormalization",
        [x, graph.weight("norm.weight"), graph.weight("norm.bias")],
        "normed",
        epsilon=EPSILON,
    )
    for i in range(LAYERS):
        x = graph.layer(x, i)
    scores = graph.add("MatMul", [x, graph.weight("head.weight", True)], "unbiased")
    graph.add("Add", [scores, graph.weight("head.bias")], "potentials")
    return _model(graph)


def _model(graph: Graph) -> onnx.ModelProto:
    inputs = [
        helper.make_tensor_value_info("pieces", TensorProto.INT64, ["batch", "length"]),
        helper.make_tensor_value_info("features", TensorProto.INT64, ["batch", "length", FEATURES]),
        helper.make_tensor_value_info("mask", TensorProto.INT32, ["batch", "length"]),
    ]
    output = helper.make_tensor_value_info(
        "potentials", TensorProto.FLOAT, ["batch", "length", len(Label)]
    )
    made = helper.make_graph(graph.nodes, "attribution", inputs, [output], graph.held)
    return helper.make_model(
        made,
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)],
        producer_name="kg",
        ir_version=8,
    )


def quantised(
    model: onnx.ModelProto, folder: Path, whole: Sequence[str] = ("unbiased", "feature_rows")
) -> onnx.ModelProto:
    """The graph with eight-bit weights and, in the products, activations in eight bits.

    ``whole`` are the nodes that stay as they are.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    full, small = folder / "whole.onnx", folder / "small.onnx"
    onnx.save(model, full)
    quantize_dynamic(
        full,
        small,
        weight_type=QuantType.QInt8,
        per_channel=True,
        nodes_to_exclude=list(whole),
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )
    return onnx.load(small)


@click.command()
@click.option("--weights", type=Path, required=True, help="best.pt of the training.")
@click.option(
    "--tokenizer", type=Path, required=True, help="tokenizer.json of the pretrained model."
)
@click.option("--out", type=Path, required=True, help="Folder of the model files.")
@click.option("--whole", is_flag=True, help="Also write the graph in fp32, for comparison.")
def main(weights: Path, tokenizer: Path, out: Path, whole: bool) -> None:
    """Writes OUT/attribution.onnx, OUT/attribution-transitions.npy, OUT/attribution-pieces.json."""
    state = {k: v.float().numpy() for k, v in torch.load(weights).items()}
    model = build(state)
    out.mkdir(parents=True, exist_ok=True)
    if whole:
        onnx.save(model, out / "attribution-fp32.onnx")
    with tempfile.TemporaryDirectory() as folder:
        onnx.save(quantised(model, Path(folder)), out / "attribution.onnx")
    np.save(out / "attribution-transitions.npy", state["transitions"].astype(np.float32))
    given = json.loads(tokenizer.read_text(encoding="utf-8"))
    given["truncation"] = given["padding"] = None
    text = json.dumps(given, ensure_ascii=False, separators=(",", ":"))
    (out / "attribution-pieces.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
