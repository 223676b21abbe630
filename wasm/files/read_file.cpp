#include "files/read_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace digitpad {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Status system_error(const std::string& what, const std::string& path) {
  return {StatusCode::io, what + " " + path + ": " + std::strerror(errno)};
}

}  // namespace

Result<std::vector<std::uint8_t>> read_file(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    return Status{StatusCode::io, "cannot read " + path + ": it is a folder"};
  const File file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) return system_error("cannot open", path);
  std::vector<std::uint8_t> bytes;
  std::uint8_t chunk[1 << 16];
  while (const std::size_t count = std::fread(chunk, 1, sizeof chunk, file.get()))
    bytes.insert(bytes.end(), chunk, chunk + count);
  if (std::ferror(file.get())) return system_error("cannot read", path);
  return bytes;
}

Status write_file(const std::string& path, std::span<const std::uint8_t> bytes) {
  const std::string partial = path + ".partial";
  File file(std::fopen(partial.c_str(), "wb"), std::fclose);
  if (!file) return system_error("cannot write", partial);
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  if (!written || std::fclose(file.release()) != 0) return system_error("cannot write", partial);
  if (std::rename(partial.c_str(), path.c_str()) != 0) return system_error("cannot replace", path);
  return {};
}

}  // namespace digitpad
