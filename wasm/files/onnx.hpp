// Writes ONNX models (opset 13, IR version 8) from a plain list of nodes. Knows no network and
// reads nothing: whoever exports a network says which nodes it is made of.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "files/tensor.hpp"

namespace digitpad {

struct OnnxAttribute {
  std::string name;
  std::variant<std::int64_t, std::vector<std::int64_t>, float, std::string> value;
};

/// One operator of https://onnx.ai/onnx/operators/; inputs and outputs are names of values.
struct OnnxNode {
  std::string op_type;
  std::string name;
  std::vector<std::string> inputs;
  std::vector<std::string> outputs;
  std::vector<OnnxAttribute> attributes;
};

/// A float32 input or output: N x sample_shape, where N, the number of samples, is any.
struct OnnxValue {
  std::string name;
  std::vector<std::int64_t> sample_shape;
};

struct OnnxGraph {
  std::string name;
  std::vector<OnnxNode> nodes;       // in an order in which they can run
  std::vector<Tensor> initializers;  // the weights, stored as float32 whatever their dtype
  std::vector<OnnxValue> inputs;
  std::vector<OnnxValue> outputs;
};

/// What a viewer shows about the model; nothing of it changes a result.
struct OnnxDocument {
  std::string producer_name;
  std::string producer_version;
  std::string doc_string;
  std::map<std::string, std::string> metadata;
};

/// The bytes of an .onnx file; equal arguments give equal bytes. The graph is not checked.
std::vector<std::uint8_t> write_onnx(const OnnxGraph& graph, const OnnxDocument& document);

}  // namespace digitpad
