// Pictures: any grey pixels, as many rows of them as the first byte's width allows.
#include "digits/picture.hpp"

#include "demand.hpp"

namespace digitpad {
namespace {

void check(Input bytes) {
  if (bytes.size() < 2) return;
  const int width = std::min<int>(bytes[0] + 1, static_cast<int>(bytes.size()) - 1);
  const int height = (static_cast<int>(bytes.size()) - 1) / width;
  const Picture picture{bytes.subspan(1, static_cast<std::size_t>(width) * height), width, height};
  std::array<float, kImageSize> image;
  static FineImage fine;
  const Result<bool> drawn = render(picture, image, fine);
  demand(drawn.ok(), "a picture of a usual size can be read", drawn.status().message);
  demand_pixels(image);
  demand_pixels(fine);
  const bool has_ink = std::any_of(image.begin(), image.end(), [](float p) { return p > 0; });
  demand(has_ink == drawn.value(), "there is ink where it is said that there is");
}

}  // namespace
}  // namespace digitpad

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  digitpad::check({data, size});
  return 0;
}
