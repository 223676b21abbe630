// Drawings as JSON lines, and the pixels that they become, with and without their canvas.
#include "cli/drawings.hpp"

#include <array>
#include <sstream>

#include "cli/failure.hpp"
#include "demand.hpp"

namespace digitpad {
namespace {

constexpr const char* kFile = "fuzz.jsonl";

void check_pixels(const cli::LabelledDrawing& sample) {
  std::array<float, kImageSize> image;
  for (const std::optional<Canvas>& canvas : {std::optional<Canvas>(), sample.canvas})
    for (const auto path : {Normalization::Path::smooth, Normalization::Path::straight}) {
      const Result<bool> drawn = render(sample.drawing, image, {.path = path, .squeeze = canvas});
      demand(drawn.ok(), "what was read can be drawn", drawn.status().message);
      demand_pixels(image);
    }
}

void check(Input bytes) {
  std::istringstream lines(std::string(bytes.begin(), bytes.end()));
  try {
    cli::for_each_drawing(lines, kFile, check_pixels);
  } catch (const cli::Failure& failure) {
    demand_reason({StatusCode::format, failure.what()}, kFile);
  }
}

}  // namespace
}  // namespace digitpad

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  digitpad::check({data, size});
  return 0;
}
