// .npz: the archive, its arrays, and where they are a tutorial's weights, the model.
#include "files/npz.hpp"

#include "demand.hpp"
#include "digits/model.hpp"

namespace digitpad {
namespace {

constexpr const char* kFile = "fuzz.npz";

void check(Input bytes) {
  const Result<std::vector<Tensor>> tensors = read_npz(bytes, kFile);
  if (!tensors.ok()) return demand_reason(tensors.status(), kFile);
  for (const Tensor& tensor : tensors.value()) demand_sound(tensor);
  const Result<std::vector<std::uint8_t>> saved = write_npz(tensors.value());
  demand(saved.ok(), "what was accepted can be saved", saved.status().message);
  const Result<std::vector<Tensor>> again = read_npz(saved.value(), kFile);
  demand(again.ok(), "what was accepted is accepted again when saved", again.status().message);
  demand(same(again.value(), tensors.value()), "the arrays come back as they were saved");
  const Result<Model> model = model_from_tutorial(tensors.value(), LayerType::relu, kFile);
  if (!model.ok()) demand_reason(model.status(), kFile);
}

}  // namespace
}  // namespace digitpad

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  digitpad::check({data, size});
  return 0;
}
