// .safetensors: the tensors, and where they make a model, what it says of an image.
#include "files/safetensors.hpp"

#include <cmath>
#include <numeric>

#include "demand.hpp"
#include "digits/model.hpp"
#include "nn/softmax_with_loss.hpp"

namespace digitpad {
namespace {

constexpr const char* kFile = "fuzz.safetensors";

SafetensorsFile saved_and_read(const SafetensorsFile& file) {
  const std::vector<std::uint8_t> bytes = write_safetensors(file);
  Result<SafetensorsFile> again = read_safetensors(bytes, kFile);
  demand(again.ok(), "what was accepted is accepted again when saved", again.status().message);
  demand(write_safetensors(again.value()) == bytes, "equal contents give equal bytes");
  return std::move(again).value();
}

void check_prediction(Model& model) {
  const Matrix<float> image = Matrix<float>::Ones(1, 784);
  Matrix<float> y;
  softmax<float>(model.network.predict(image), y);
  demand(y.size() == 10, "there is a probability for each digit");
  demand(std::abs(std::accumulate(y.data(), y.data() + 10, 0.0) - 1) < 1e-5,
         "the probabilities sum to 1");
}

void check_model(const SafetensorsFile& file) {
  Result<Model> model = model_from_safetensors(file, kFile);
  if (!model.ok()) return demand_reason(model.status(), kFile);
  const SafetensorsFile saved = to_safetensors(model.value(), DType::f32);
  const Result<Model> again = model_from_safetensors(saved_and_read(saved), kFile);
  demand(again.ok(), "a model is accepted again when saved", again.status().message);
  const SafetensorsFile second = to_safetensors(again.value(), DType::f32);
  demand(second.metadata == saved.metadata && same(second.tensors, saved.tensors),
         "a model comes back as it was saved");
  check_prediction(model.value());
}

void check(Input bytes) {
  const Result<SafetensorsFile> file = read_safetensors(bytes, kFile);
  if (!file.ok()) return demand_reason(file.status(), kFile);
  for (const Tensor& tensor : file.value().tensors) demand_sound(tensor);
  const SafetensorsFile again = saved_and_read(file.value());
  demand(again.metadata == file.value().metadata && same(again.tensors, file.value().tensors),
         "tensors come back as they were saved");
  check_model(file.value());
}

}  // namespace
}  // namespace digitpad

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  digitpad::check({data, size});
  return 0;
}
