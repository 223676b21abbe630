// Recipes, and the architectures in them.
#include "digits/recipe.hpp"

#include "demand.hpp"

namespace digitpad {
namespace {

constexpr const char* kFile = "fuzz.json";

void check_architecture(const Architecture& architecture) {
  const std::string json = to_json(architecture);
  const Result<Architecture> again = parse_architecture(json, kFile);
  demand(again.ok(), "an architecture is accepted again when saved", again.status().message);
  demand(to_json(again.value()) == json, "an architecture comes back as it was saved", json);
}

void check(Input bytes) {
  const std::string_view json(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const Result<Architecture> architecture = parse_architecture(json, kFile);
  if (architecture.ok())
    check_architecture(architecture.value());
  else
    demand_reason(architecture.status(), kFile);
  const Result<Recipe> recipe = parse_recipe(json, kFile);
  if (!recipe.ok()) return demand_reason(recipe.status(), kFile);
  check_architecture(recipe.value().architecture);
  demand(recipe.value().batch_size % recipe.value().replicas == 0, "replicas share a batch evenly");
}

}  // namespace
}  // namespace digitpad

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  digitpad::check({data, size});
  return 0;
}
