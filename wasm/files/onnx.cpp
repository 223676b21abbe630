// One function per message of ONNX. The field numbers are those of onnx/onnx.proto3 in
// https://github.com/onnx/onnx, which never change once published.
#include "files/onnx.hpp"

#include "files/elements.hpp"
#include "files/protobuf.hpp"

namespace digitpad {

namespace {

constexpr std::int64_t ir_version = 8;
constexpr std::int64_t opset_version = 13;
constexpr std::int64_t float32 = 1;  // TensorProto.DataType.FLOAT

ProtobufMessage attribute_proto(const OnnxAttribute& attribute) {
  ProtobufMessage proto;
  proto.append_string(1, attribute.name);
  std::int64_t type = 0;  // AttributeProto.AttributeType
  if (const auto* number = std::get_if<float>(&attribute.value)) {
    type = 1;
    proto.append_float(2, *number);
  } else if (const auto* integer = std::get_if<std::int64_t>(&attribute.value)) {
    type = 2;
    proto.append_int(3, *integer);
  } else if (const auto* text = std::get_if<std::string>(&attribute.value)) {
    type = 3;
    proto.append_string(4, *text);
  } else if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&attribute.value)) {
    type = 7;
    proto.append_ints(8, *integers);
  }
  proto.append_int(20, type);
  return proto;
}

ProtobufMessage node_proto(const OnnxNode& node) {
  ProtobufMessage proto;
  for (const std::string& input : node.inputs) proto.append_string(1, input);
  for (const std::string& output : node.outputs) proto.append_string(2, output);
  proto.append_string(3, node.name);
  proto.append_string(4, node.op_type);
  for (const OnnxAttribute& attribute : node.attributes)
    proto.append_message(5, attribute_proto(attribute));
  return proto;
}

ProtobufMessage tensor_proto(const Tensor& tensor) {
  std::vector<std::uint8_t> raw;
  append_elements(raw, DType::f32, tensor.values);
  ProtobufMessage proto;
  proto.append_ints(1, tensor.shape);
  proto.append_int(2, float32);
  proto.append_string(8, tensor.name);
  proto.append_bytes(9, raw);
  return proto;
}

ProtobufMessage value_info_proto(const OnnxValue& value) {
  ProtobufMessage samples;  // TensorShapeProto.Dimension
  samples.append_string(2, "N");
  ProtobufMessage shape;  // TensorShapeProto
  shape.append_message(1, samples);
  for (const std::int64_t size : value.sample_shape) {
    ProtobufMessage dimension;
    dimension.append_int(1, size);
    shape.append_message(1, dimension);
  }
  ProtobufMessage tensor_type;  // TypeProto.Tensor
  tensor_type.append_int(1, float32);
  tensor_type.append_message(2, shape);
  ProtobufMessage type;  // TypeProto
  type.append_message(1, tensor_type);
  ProtobufMessage proto;
  proto.append_string(1, value.name);
  proto.append_message(2, type);
  return proto;
}

ProtobufMessage graph_proto(const OnnxGraph& graph) {
  ProtobufMessage proto;
  for (const OnnxNode& node : graph.nodes) proto.append_message(1, node_proto(node));
  proto.append_string(2, graph.name);
  for (const Tensor& tensor : graph.initializers) proto.append_message(5, tensor_proto(tensor));
  for (const OnnxValue& input : graph.inputs) proto.append_message(11, value_info_proto(input));
  for (const OnnxValue& output : graph.outputs) proto.append_message(12, value_info_proto(output));
  return proto;
}

}  // namespace

std::vector<std::uint8_t> write_onnx(const OnnxGraph& graph, const OnnxDocument& document) {
  ProtobufMessage opset;  // OperatorSetIdProto; no domain: ONNX's own operators
  opset.append_int(2, opset_version);
  ProtobufMessage model;
  model.append_int(1, ir_version);
  model.append_string(2, document.producer_name);
  model.append_string(3, document.producer_version);
  model.append_string(6, document.doc_string);
  model.append_message(7, graph_proto(graph));
  model.append_message(8, opset);
  for (const auto& [key, value] : document.metadata) {
    ProtobufMessage entry;  // StringStringEntryProto
    entry.append_string(1, key);
    entry.append_string(2, value);
    model.append_message(14, entry);
  }
  return model.bytes();
}

}  // namespace digitpad
