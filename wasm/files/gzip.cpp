// zlib on memory; see gzip.hpp.
#include "files/gzip.hpp"

#include <zlib.h>

#include <memory>
#include <string>

#include "files/messages.hpp"

namespace digitpad {
namespace {

constexpr std::size_t most_bytes = 64 << 20;  // MNIST's largest file has 45 MiB
constexpr int gzip_window = 15 + 16;          // the largest window, in gzip's wrapping

Status too_large(std::string_view file) {
  return failure(StatusCode::value, file,
                 {"unpacks to more than ", std::to_string(most_bytes), " bytes"});
}

}  // namespace

bool is_gzip(std::span<const std::uint8_t> bytes) {
  return bytes.size() >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b;
}

Result<std::vector<std::uint8_t>> gunzip(std::span<const std::uint8_t> bytes,
                                         std::string_view file) {
  if (bytes.size() > most_bytes) return too_large(file);
  z_stream stream{};
  if (inflateInit2(&stream, gzip_window) != Z_OK)
    return failure(StatusCode::io, file, {"cannot be unpacked: no memory"});
  const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&stream, inflateEnd);
  stream.next_in = const_cast<Bytef*>(bytes.data());  // zlib's C interface; it only reads
  stream.avail_in = static_cast<uInt>(bytes.size());

  std::vector<std::uint8_t> unpacked;
  std::uint8_t chunk[1 << 16];
  int state = Z_OK;
  while (state == Z_OK) {
    stream.next_out = chunk;
    stream.avail_out = sizeof chunk;
    state = inflate(&stream, Z_NO_FLUSH);
    const std::size_t count = sizeof chunk - stream.avail_out;
    if (count > most_bytes - unpacked.size()) return too_large(file);
    unpacked.insert(unpacked.end(), chunk, chunk + count);
  }
  if (state == Z_BUF_ERROR)
    return failure(StatusCode::truncated, file,
                   {"is compressed with gzip and ends too early: the download was cut"});
  if (state != Z_STREAM_END)
    return failure(StatusCode::format, file,
                   {"is damaged: ", stream.msg ? stream.msg : "zlib cannot unpack it"});
  if (stream.avail_in > 0) return longer_by(stream.avail_in, file);
  return unpacked;
}

}  // namespace digitpad
