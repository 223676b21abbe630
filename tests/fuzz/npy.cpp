// .npy: one array.
#include "files/npy.hpp"

#include "demand.hpp"

namespace digitpad {
namespace {

constexpr const char* kFile = "fuzz.npy";

void check(Input bytes) {
  const Result<Tensor> tensor = read_npy(bytes, kFile);
  if (!tensor.ok()) return demand_reason(tensor.status(), kFile);
  demand_sound(tensor.value());
  const std::vector<std::uint8_t> saved = write_npy(tensor.value());
  const Result<Tensor> again = read_npy(saved, kFile);
  demand(again.ok(), "what was accepted is accepted again when saved", again.status().message);
  demand(same(again.value(), tensor.value()), "an array comes back as it was saved");
  demand(write_npy(again.value()) == saved, "equal arrays give equal bytes");
}

}  // namespace
}  // namespace digitpad

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  digitpad::check({data, size});
  return 0;
}
