// A training that was interrupted: what it was, as tensors, and back.
#include <algorithm>
#include <string>

#include "digits/training.hpp"

namespace digitpad {
namespace {

using Parameters = std::vector<Parameter<float>>;
using Matrices = std::vector<Matrix<float>>;

void append(const std::string& prefix, const Parameters& like, const Matrices& matrices,
            std::vector<Tensor>& tensors) {
  for (std::size_t i = 0; i < matrices.size(); ++i)
    tensors.push_back({prefix + like[i].name(),
                       DType::f32,
                       {like[i].shape.begin(), like[i].shape.end()},
                       {matrices[i].data(), matrices[i].data() + matrices[i].size()}});
}

/// One for each of `like`, from the tensors so named.
Result<Matrices> matrices_of(const SafetensorsFile& file, const std::string& prefix,
                             const Parameters& like, std::string_view source) {
  Matrices matrices;
  for (const Parameter<float>& parameter : like) {
    const std::string name = prefix + parameter.name();
    const std::vector<std::int64_t> shape(parameter.shape.begin(), parameter.shape.end());
    const auto tensor = std::find_if(file.tensors.begin(), file.tensors.end(),
                                     [&](const Tensor& t) { return t.name == name; });
    if (tensor == file.tensors.end() || tensor->shape != shape)
      return Status{StatusCode::architecture,
                    std::string(source) + ": tensor " + name +
                        " is missing or of another shape than the recipe's network needs"};
    Matrix<float>& matrix = matrices.emplace_back(parameter.value->rows(), parameter.value->cols());
    std::transform(tensor->values.begin(), tensor->values.end(), matrix.data(),
                   [](double value) { return static_cast<float>(value); });
  }
  return matrices;
}

Result<Index> step_of(const SafetensorsFile& file, Index most, std::string_view source) {
  const std::string* const found = file.metadata.find("step");
  const std::string text = found ? *found : "";
  const bool digits =
      !text.empty() && text.size() < 10 &&
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits && std::stol(text) <= most) return static_cast<Index>(std::stol(text));
  return Status{StatusCode::value, std::string(source) + ": __metadata__: \"step\" is \"" + text +
                                       "\"; it must be a whole number from 0 to " +
                                       std::to_string(most)};
}

}  // namespace

SafetensorsFile Training::checkpoint() const {
  const Network<float>& network = replicas_[0]->model.network;
  const Parameters state = network.state();
  Matrices values;
  for (const Parameter<float>& entry : state) values.push_back(*entry.value);
  SafetensorsFile file{{}, {{"step", std::to_string(steps_)}}};
  append("", state, values, file.tensors);
  if (adam_) {
    append("m.", network.parameters(), adam_->moments().m, file.tensors);
    append("v.", network.parameters(), adam_->moments().v, file.tensors);
  }
  if (momentum_) append("velocity.", network.parameters(), momentum_->velocities(), file.tensors);
  if (average_) append("average.", state, average_->average(), file.tensors);
  return file;
}

Status Training::resume(const SafetensorsFile& file, std::string_view source) {
  const Network<float>& network = replicas_[0]->model.network;
  const Parameters state = network.state();
  const auto read = [&](bool needed, const char* prefix, const Parameters& like) {
    return needed ? matrices_of(file, prefix, like, source) : Matrices{};
  };
  const Result<Index> step = step_of(file, recipe_.steps, source);
  if (!step.ok()) return step.status();
  const bool begun = step.value() > 0;  // before the first step the optimisers hold nothing
  Result<Matrices> values = read(true, "", state);
  Result<Matrices> m = read(adam_ && begun, "m.", network.parameters());
  Result<Matrices> v = read(adam_ && begun, "v.", network.parameters());
  Result<Matrices> velocities = read(momentum_ && begun, "velocity.", network.parameters());
  Result<Matrices> average = read(average_ && begun, "average.", state);
  for (const auto* result : {&values, &m, &v, &velocities, &average})
    if (!result->ok()) return result->status();

  steps_ = step.value();
  const int updates = static_cast<int>(steps_);
  for (const auto& replica : replicas_) {
    const Parameters target = replica->model.network.state();
    for (std::size_t i = 0; i < target.size(); ++i) *target[i].value = values.value()[i];
  }
  if (adam_) adam_->resume({updates, std::move(m).value(), std::move(v).value()});
  if (momentum_) momentum_->resume(std::move(velocities).value());
  if (average_) average_->resume(std::move(average).value(), updates);
  return {};
}

}  // namespace digitpad
