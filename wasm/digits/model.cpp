#include "digits/model.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include "digits/dequantize.hpp"
#include "files/json.hpp"
#include "files/messages.hpp"

namespace digitpad {
namespace {

std::string shape_text(const std::vector<std::int64_t>& shape) {
  std::string text;
  for (const std::int64_t size : shape) text += (text.empty() ? "" : " x ") + std::to_string(size);
  return text.empty() ? "a scalar" : text;
}

std::vector<std::int64_t> shape_of(const Parameter<float>& parameter) {
  return {parameter.shape.begin(), parameter.shape.end()};
}

Status check(const Tensor& tensor, const Parameter<float>& parameter, std::string_view source) {
  const std::string where = std::string(source) + ": tensor " + tensor.name;
  if (tensor.shape != shape_of(parameter))
    return {StatusCode::shape, where + " is " + shape_text(tensor.shape) +
                                   "; this architecture needs " + shape_text(shape_of(parameter))};
  const auto bad = std::find_if(tensor.values.begin(), tensor.values.end(), [](double value) {
    return !std::isfinite(static_cast<float>(value));
  });
  if (bad == tensor.values.end()) return {};
  return {StatusCode::value, where + " has a value at index " +
                                 std::to_string(bad - tensor.values.begin()) +
                                 " that float32 cannot hold; weights must lie within 3.4e38"};
}

/// Sets every parameter from the tensor of its name; all are checked before the first is set.
Status assign(Network<float>& network, const std::vector<Tensor>& tensors,
              std::string_view source) {
  const std::vector<Parameter<float>> state = network.state();
  std::vector<const Tensor*> found;
  for (const Parameter<float>& parameter : state) {
    const auto tensor = std::find_if(tensors.begin(), tensors.end(), [&](const Tensor& candidate) {
      return candidate.name == parameter.name();
    });
    if (tensor == tensors.end())
      return {StatusCode::architecture, std::string(source) + ": tensor " + parameter.name() +
                                            " (" + shape_text(shape_of(parameter)) +
                                            ") is missing"};
    if (Status status = check(*tensor, parameter, source); !status.ok()) return status;
    found.push_back(&*tensor);
  }
  for (const Tensor& tensor : tensors) {
    if (std::find(found.begin(), found.end(), &tensor) == found.end())
      return {StatusCode::architecture, std::string(source) + ": tensor " + tensor.name +
                                            " has no place in this architecture"};
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::transform(found[i]->values.begin(), found[i]->values.end(), state[i].value->data(),
                   [](double value) { return static_cast<float>(value); });
  }
  return {};
}

Result<Model> with_weights(Model model, const std::vector<Tensor>& tensors,
                           std::string_view source) {
  if (Status status = assign(model.network, tensors, source); !status.ok()) return status;
  return model;
}

Result<float> parse_threshold(const std::string& text, std::string_view source) {
  const Result<rapidjson::Document> number = parse_json(text, source);
  const double value = number.ok() && number.value().IsNumber() ? number.value().GetDouble() : -1;
  if (value >= 0 && value <= 1) return static_cast<float>(value);
  return Status{StatusCode::value, std::string(source) + ": \"digitThreshold\" is " + quoted(text) +
                                       "; it must be a number from 0 to 1"};
}

/// With no more digits than it takes to read the same float32 back: 0.9, not 0.8999999761581421.
std::string decimal(float value) {
  double written = static_cast<double>(value);
  for (double unit = 1e9; unit >= 10; unit /= 10) {
    const double rounded = std::round(static_cast<double>(value) * unit) / unit;
    if (static_cast<float>(rounded) == value) written = rounded;
  }
  JsonText json;
  json.Double(written);
  return json.text();
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
  const auto metadata = [&](const char* key) {
    const auto found = file.metadata.find(key);
    return found == file.metadata.end() ? std::string() : found->second;
  };
  if (metadata("format") != "digitpad")
    return Status{StatusCode::architecture,
                  std::string(source) +
                      ": __metadata__ has no \"format\": \"digitpad\"; the file holds tensors, but "
                      "does not say which network they make"};
  if (metadata("version") != "1")
    return Status{StatusCode::unsupported, std::string(source) + ": \"version\" is \"" +
                                               metadata("version") +
                                               "\"; this digitpad reads version 1"};
  Result<Architecture> architecture =
      parse_architecture(metadata("architecture"), std::string(source) + ": architecture");
  if (!architecture.ok()) return architecture.status();
  Result<std::vector<Tensor>> tensors = dequantized(file.tensors, source);
  if (!tensors.ok()) return tensors.status();
  Model model = new_model(metadata("name"), std::move(architecture).value(), 0);
  if (file.metadata.contains("digitThreshold")) {
    const Result<float> threshold = parse_threshold(metadata("digitThreshold"), source);
    if (!threshold.ok()) return threshold.status();
    model.digit_threshold = threshold.value();
  }
  return with_weights(std::move(model), tensors.value(), source);
}

Result<Model> model_from_tutorial(std::vector<Tensor> tensors, const std::string& activation,
                                  std::string_view source) {
  for (Tensor& tensor : tensors) {
    if (!tensor.name.empty() && tensor.name[0] == 'w') tensor.name[0] = 'W';
    if (!tensor.name.empty() && tensor.name[0] == 'B') tensor.name[0] = 'b';
  }
  const auto b1 = std::find_if(tensors.begin(), tensors.end(),
                               [](const Tensor& tensor) { return tensor.name == "b1"; });
  const bool usable = b1 != tensors.end() && b1->shape.size() == 1 && b1->shape[0] >= 1 &&
                      b1->shape[0] <= kMostUnits;
  if (!usable)
    return Status{
        StatusCode::architecture,
        std::string(source) + ": b1, one number for each of 1 to " + std::to_string(kMostUnits) +
            " hidden units, is missing or of another shape; a tutorial network is w1, b1, "
            "w2, b2"};
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
           {"digitThreshold", decimal(model.digit_threshold)}}};
}

}  // namespace digitpad
