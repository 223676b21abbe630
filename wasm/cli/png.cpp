#include "cli/png.hpp"

#include <png.h>

namespace digitpad::cli {

Result<std::vector<std::uint8_t>> write_png(std::span<const std::uint8_t> pixels, int width) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(pixels.size() / static_cast<std::size_t>(width));
  image.format = PNG_FORMAT_GRAY;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::vector<std::uint8_t> bytes(size);
  if (!png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr))
    return Status{StatusCode::argument, std::string("libpng: ") + image.message};
  bytes.resize(size);
  return bytes;
}

}  // namespace digitpad::cli
