// See idx.hpp for the format.
#include "files/idx.hpp"

#include "files/elements.hpp"
#include "files/messages.hpp"

namespace digitpad {

namespace {

constexpr std::uint32_t unsigned_bytes = 8;  // the third byte of the magic number; the fourth: rank

std::uint32_t load_big_endian(std::span<const std::uint8_t> bytes) {
  return (std::uint32_t{bytes[0]} << 24) | (std::uint32_t{bytes[1]} << 16) |
         (std::uint32_t{bytes[2]} << 8) | std::uint32_t{bytes[3]};
}

}  // namespace

Result<IdxArray> read_idx(std::span<const std::uint8_t> bytes, std::string_view file, int rank) {
  if (rank != 1 && rank != 3)
    return failure(
        StatusCode::argument, file,
        {"was asked for as an IDX file of rank ", rank, ", expected 1 (labels) or 3 (images)"});

  const std::uint32_t expected_magic = (unsigned_bytes << 8) | static_cast<std::uint32_t>(rank);
  const std::uint32_t magic = bytes.size() < 4 ? 0 : load_big_endian(bytes);
  if (bytes.size() >= 4 && magic != expected_magic)
    return or_stranger(
        failure(StatusCode::format, file,
                {"has magic number ", magic, ", expected ", expected_magic,
                 rank == 1 ? " (IDX, unsigned bytes, labels)" : " (IDX, unsigned bytes, images)"}),
        bytes, file, "an IDX file");
  const std::size_t header_size = 4 + 4 * static_cast<std::size_t>(rank);
  if (bytes.size() < header_size)
    return or_stranger(failure(StatusCode::truncated, file,
                               {"has a size of ", bytes.size(),
                                " bytes, expected an IDX header of ", header_size}),
                       bytes, file, "an IDX file");

  IdxArray array;
  for (std::size_t i = 4; i < header_size; i += 4) {
    array.shape.push_back(load_big_endian(bytes.subspan(i)));
    if (array.shape.back() == 0)
      return failure(StatusCode::shape, file,
                     {"has dimension ", array.shape.size(), " of 0, expected at least 1"});
  }
  array.values = bytes.subspan(header_size);
  const auto expected_size = byte_count(DType::u8, array.shape);
  if (expected_size != array.values.size())
    return failure(StatusCode::truncated, file,
                   {"has a size of ", array.values.size(), " bytes after its header, expected ",
                    shape_text(array.shape),
                    rank > 1 && expected_size ? joined({" = ", *expected_size}) : ""});
  return array;
}

}  // namespace digitpad
