// The kernels' loops for a page, which has the clock: loop 0 is the one that the others are held
// against.
#include <emscripten/bind.h>

#include "loops.hpp"

namespace digitpad::bench {
namespace {

const std::vector<Loop>& all() {
  static const std::vector<Loop> loops = [] {
    std::vector<Loop> every = bench::loops();
    every.insert(every.begin(), registers());
    return every;
  }();
  return loops;
}

EMSCRIPTEN_BINDINGS(kernels) {
  emscripten::function(
      "count", +[] { return all().size(); });
  emscripten::function(
      "name", +[](std::size_t loop) { return all()[loop].name; });
  emscripten::function(
      "operations", +[](std::size_t loop) { return all()[loop].operations; });
  emscripten::function(
      "run", +[](std::size_t loop, int times) {
        for (int i = 0; i < times; ++i) all()[loop].run();
      });
}

}  // namespace
}  // namespace digitpad::bench
