#include "digits/model.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "digits/dequantize.hpp"
#include "files/decimal.hpp"
#include "files/json.hpp"
#include "files/messages.hpp"

namespace digitpad {
namespace {

/// Twice as many as the largest architecture has: to find each among more would take too long.
constexpr std::size_t kMostTensors = 1000;

std::vector<std::int64_t> shape_of(const Parameter<float>& parameter) {
  return {parameter.shape.begin(), parameter.shape.end()};
}

Status check(const Tensor& tensor, const Parameter<float>& parameter, std::string_view source) {
  const std::vector<std::int64_t> wanted = shape_of(parameter);
  if (tensor.shape != wanted)
    return fault(StatusCode::shape,
                 {source, ": tensor ", tensor.name, " is ", shape_text(tensor.shape),
                  "; this architecture needs ", shape_text(wanted)});
  for (std::size_t i = 0; i < tensor.values.size(); ++i)
    if (!std::isfinite(static_cast<float>(tensor.values[i])))
      return fault(StatusCode::value,
                   {source, ": tensor ", tensor.name, " has a value at index ", i,
                    " that float32 cannot hold; weights must lie within 3.4e38"});
  return {};
}

/// nullptr where there is none.
const Tensor* named(const std::vector<Tensor>& tensors, std::string_view name) {
  for (const Tensor& tensor : tensors)
    if (tensor.name == name) return &tensor;
  return nullptr;
}

bool has_place(const Tensor& tensor, const std::vector<Parameter<float>>& state) {
  return std::any_of(state.begin(), state.end(), [&](const Parameter<float>& parameter) {
    return parameter.name() == tensor.name;
  });
}

/// Sets every parameter from the tensor of its name; all are checked before the first is set.
Status assign(Network<float>& network, const std::vector<Tensor>& tensors,
              std::string_view source) {
  const std::vector<Parameter<float>> state = network.state();
  for (const Parameter<float>& parameter : state) {
    const Tensor* const tensor = named(tensors, parameter.name());
    if (!tensor)
      return fault(StatusCode::architecture, {source, ": tensor ", parameter.name(), " (",
                                              shape_text(shape_of(parameter)), ") is missing"});
    if (Status status = check(*tensor, parameter, source); !status.ok()) return status;
  }
  for (const Tensor& tensor : tensors) {
    if (!has_place(tensor, state))
      return fault(StatusCode::architecture,
                   {source, ": tensor ", tensor.name, " has no place in this architecture"});
  }
  for (const Parameter<float>& parameter : state) {
    const std::vector<double>& values = named(tensors, parameter.name())->values;
    for (std::size_t i = 0; i < values.size(); ++i)
      parameter.value->data()[i] = static_cast<float>(values[i]);
  }
  return {};
}

/// Weights may be finite, and their sums not. They are largest where there is most ink.
bool overflows(Model& model) {
  const Matrix<float> ink = Matrix<float>::Ones(1, model.architecture.input.size());
  const Matrix<float>& scores = model.network.predict(ink);
  return !std::all_of(scores.data(), scores.data() + scores.size(),
                      [](float score) { return std::isfinite(score); });
}

Result<Model> with_weights(Model model, const std::vector<Tensor>& tensors,
                           std::string_view source) {
  if (Status status = assign(model.network, tensors, source); !status.ok()) return status;
  if (overflows(model))
    return fault(StatusCode::value, {source,
                                     ": its weights are so large that what they make of an "
                                     "image is no longer finite"});
  return model;
}

Result<float> parse_threshold(const std::string& text, std::string_view source) {
  const Result<JsonValue> number = parse_json(text, source);
  const double value = number.ok() && number.value().is_number() ? number.value().number() : -1;
  if (value >= 0 && value <= 1) return static_cast<float>(value);
  return fault(StatusCode::value, {source, ": \"digitThreshold\" is ", quoted(text),
                                   "; it must be a number from 0 to 1"});
}

}  // namespace

Model new_model(std::string name, Architecture architecture, std::uint64_t seed) {
  Random random(seed);
  Network<float> network = build_network<float>(architecture, random);
  return {.name = std::move(name),
          .architecture = std::move(architecture),
          .network = std::move(network)};
}

Result<Model> model_from_safetensors(const SafetensorsFile& file, std::string_view source) {
  const auto metadata = [&](std::string_view key) {
    const std::string* const found = file.metadata.find(key);
    return found ? *found : std::string();
  };
  if (metadata("format") != "digitpad")
    return fault(
        StatusCode::architecture,
        {source,
         ": __metadata__ has no \"format\": \"digitpad\"; the file holds tensors, but does "
         "not say which network they make"});
  if (metadata("version") != "1")
    return fault(StatusCode::unsupported, {source, ": \"version\" is \"", metadata("version"),
                                           "\"; this digitpad reads version 1"});
  Result<Architecture> architecture =
      parse_architecture(metadata("architecture"), joined({source, ": architecture"}));
  if (!architecture.ok()) return architecture.status();
  if (file.tensors.size() > kMostTensors)
    return fault(StatusCode::architecture,
                 {source, " has ", file.tensors.size(), " tensors; no network here has more than ",
                  kMostTensors});
  Result<std::vector<Tensor>> tensors = dequantized(file.tensors, source);
  if (!tensors.ok()) return tensors.status();
  Model model = new_model(metadata("name"), std::move(architecture).value(), 0);
  if (file.metadata.find("digitThreshold")) {
    const Result<float> threshold = parse_threshold(metadata("digitThreshold"), source);
    if (!threshold.ok()) return threshold.status();
    model.digit_threshold = threshold.value();
  }
  return with_weights(std::move(model), tensors.value(), source);
}

Result<Model> model_from_tutorial(std::vector<Tensor> tensors, LayerType activation,
                                  std::string_view source) {
  for (Tensor& tensor : tensors) {
    if (!tensor.name.empty() && tensor.name[0] == 'w') tensor.name[0] = 'W';
    if (!tensor.name.empty() && tensor.name[0] == 'B') tensor.name[0] = 'b';
  }
  const Tensor* const b1 = named(tensors, "b1");
  if (!b1 || b1->shape.size() != 1 || b1->shape[0] < 1 || b1->shape[0] > kMostUnits)
    return fault(
        StatusCode::architecture,
        {source, ": b1, one number for each of 1 to ", kMostUnits,
         " hidden units, is missing or of another shape; a tutorial network is w1, b1, w2, "
         "b2"});
  return with_weights(
      new_model("", two_layer_architecture(static_cast<Index>(b1->shape[0]), activation), 0),
      tensors, source);
}

std::vector<Tensor> tensors_of(const Model& model, DType dtype) {
  std::vector<Tensor> tensors;
  for (const Parameter<float>& parameter : model.network.state()) {
    const float* data = parameter.value->data();
    tensors.push_back({parameter.name(), dtype, shape_of(parameter),
                       std::vector<double>(data, data + parameter.value->size())});
  }
  return tensors;
}

SafetensorsFile to_safetensors(const Model& model, DType dtype) {
  return to_safetensors(model, tensors_of(model, dtype));
}

SafetensorsFile to_safetensors(const Model& model, std::vector<Tensor> tensors) {
  return {std::move(tensors),
          {{"format", "digitpad"},
           {"version", "1"},
           {"name", model.name},
           {"architecture", to_json(model.architecture)},
           {"labels", "0123456789"},
           {"digitThreshold", decimal_text(model.digit_threshold)}}};
}

}  // namespace digitpad
