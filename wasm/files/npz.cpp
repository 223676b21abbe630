// libzip on memory; see npz.hpp.
#include "files/npz.hpp"

#include <zip.h>

#include <memory>
#include <set>
#include <string>
#include <utility>

#include "files/messages.hpp"
#include "files/npy.hpp"

namespace digitpad {

namespace {

constexpr zip_int64_t most_entries = 1000;
constexpr std::uint64_t most_bytes = 64 << 20;  // unpacked, all together
constexpr std::string_view extension = ".npy";

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

template <class T>
using Owned = std::unique_ptr<T, Discard>;

Owned<zip_source_t> source_of(std::span<const std::uint8_t> bytes) {
  return Owned<zip_source_t>(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
}

std::string reason(zip_error_t* error) {
  return std::string(" (").append(zip_error_strerror(error)).append(")");
}

struct Entry {
  zip_uint64_t index = 0;
  std::string name;
  std::uint64_t size = 0;  // unpacked, as declared
};

Result<std::vector<Entry>> list_entries(zip_t* archive, std::string_view file) {
  const zip_int64_t count = zip_get_num_entries(archive, 0);
  if (count == 0)  // for libzip, a file of no bytes is an archive too
    return failure(StatusCode::truncated, file, {"has no entries, expected .npy arrays"});
  if (count > most_entries)
    return failure(StatusCode::value, file,
                   {"has ", std::to_string(count), " entries, expected at most ",
                    std::to_string(most_entries)});
  std::vector<Entry> entries;
  std::set<std::string> names;
  std::uint64_t total = 0;
  for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
    zip_stat_t stat;
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE;
    if (zip_stat_index(archive, index, 0, &stat) != 0 || (stat.valid & needed) != needed)
      return failure(
          StatusCode::format, file,
          {"has a damaged entry ", std::to_string(index), reason(zip_get_error(archive))});
    if (!names.insert(stat.name).second)
      return failure(StatusCode::format, file, {"has entry ", quoted(stat.name), " twice"});
    if (!std::string_view(stat.name).ends_with(extension))
      return failure(StatusCode::unsupported, file,
                     {"has entry ", quoted(stat.name), ", expected only .npy arrays"});
    if (stat.name == extension)
      return failure(StatusCode::format, file, {"has an array without a name"});
    // Compared so that the sum cannot overflow.
    if (stat.size > most_bytes - total)
      return failure(
          StatusCode::value, file,
          {"declares ", std::to_string(stat.size), " bytes for entry ", quoted(stat.name),
           ", expected at most ", std::to_string(most_bytes), " for all entries together"});
    total += stat.size;
    entries.push_back({index, stat.name, stat.size});
  }
  return entries;
}

Result<std::vector<std::uint8_t>> unpack(zip_t* archive, const Entry& entry,
                                         std::string_view file) {
  const Owned<zip_file_t> opened(zip_fopen_index(archive, entry.index, 0));
  if (!opened)
    return failure(StatusCode::unsupported, file,
                   {"has an entry ", quoted(entry.name), " that cannot be unpacked",
                    reason(zip_get_error(archive))});
  // One byte more than declared: libzip compares the checksum at the entry's end, which has to be
  // read to be reached.
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(entry.size) + 1);
  std::uint64_t filled = 0;
  while (filled < bytes.size()) {
    const zip_int64_t count = zip_fread(opened.get(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0)
      return failure(
          StatusCode::format, file,
          {"has a damaged entry ", quoted(entry.name), reason(zip_file_get_error(opened.get()))});
    if (count == 0) break;
    filled += static_cast<std::uint64_t>(count);
  }
  if (filled != entry.size)
    return failure(StatusCode::truncated, file,
                   {"has an entry ", quoted(entry.name), " that is not the ",
                    std::to_string(entry.size), " bytes that it declares"});
  bytes.pop_back();
  return bytes;
}

}  // namespace

Result<std::vector<Tensor>> read_npz(std::span<const std::uint8_t> bytes, std::string_view file) {
  Owned<zip_source_t> source = source_of(bytes);
  if (!source) return failure(StatusCode::io, file, {"does not fit into memory"});
  zip_error_t error;
  zip_error_init(&error);
  const Owned<zip_t> archive(zip_open_from_source(source.get(), ZIP_RDONLY, &error));
  if (!archive) {
    const std::string why = reason(&error);
    zip_error_fini(&error);
    return or_stranger(
        failure(StatusCode::format, file,
                {"is not a whole zip archive", why, ": the download was cut, or it is not .npz"}),
        bytes, file, "a .npz archive");
  }
  source.release();  // the archive's from here on

  const Result<std::vector<Entry>> entries = list_entries(archive.get(), file);
  if (!entries.ok()) return entries.status();
  std::vector<Tensor> tensors;
  for (const Entry& entry : entries.value()) {
    const Result<std::vector<std::uint8_t>> unpacked = unpack(archive.get(), entry, file);
    if (!unpacked.ok()) return unpacked.status();
    Result<Tensor> tensor =
        read_npy(unpacked.value(), std::string(file).append("/").append(entry.name));
    if (!tensor.ok()) return tensor.status();
    tensor.value().name = entry.name.substr(0, entry.name.size() - extension.size());
    tensors.push_back(std::move(tensor).value());
  }
  return tensors;
}

Result<std::vector<std::uint8_t>> write_npz(std::span<const Tensor> tensors) {
  constexpr std::string_view file = "the .npz archive";
  if (tensors.empty())
    return failure(StatusCode::argument, file, {"would have no tensors, expected at least one"});
  std::set<std::string_view> names;
  for (const Tensor& tensor : tensors)
    if (tensor.name.empty() || !names.insert(tensor.name).second)
      return failure(StatusCode::argument, file,
                     {"would have tensor ", quoted(tensor.name),
                      ", expected names that are neither empty nor there twice"});

  const Owned<zip_source_t> target = source_of({});
  if (!target) return failure(StatusCode::io, file, {"could not be begun: no memory"});
  // The archive gives up one reference when it closes; the other is for reading the result.
  zip_source_keep(target.get());
  Owned<zip_t> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr));
  if (!archive) {
    zip_source_free(target.get());
    return failure(StatusCode::io, file, {"could not be begun"});
  }
  std::vector<std::vector<std::uint8_t>> contents;  // alive until the archive is closed
  for (const Tensor& tensor : tensors) {
    contents.push_back(write_npy(tensor));
    Owned<zip_source_t> source = source_of(contents.back());
    const std::string name = std::string(tensor.name).append(extension);
    const zip_int64_t index =
        source ? zip_file_add(archive.get(), name.c_str(), source.get(), ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0)
      return failure(StatusCode::io, file,
                     {"could not take ", quoted(name), reason(zip_get_error(archive.get()))});
    source.release();
    const auto added = static_cast<zip_uint64_t>(index);
    constexpr zip_uint16_t first_of_january_1980 = (1 << 5) | 1;  // as np.savez dates its entries
    zip_set_file_compression(archive.get(), added, ZIP_CM_STORE, 0);
    zip_file_set_dostime(archive.get(), added, 0, first_of_january_1980, 0);
  }
  if (zip_close(archive.get()) != 0)
    return failure(StatusCode::io, file,
                   {"could not be written", reason(zip_get_error(archive.get()))});
  archive.release();

  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_open(target.get()) != 0 || zip_source_stat(target.get(), &stat) != 0)
    return failure(StatusCode::io, file,
                   {"could not be read back", reason(zip_source_error(target.get()))});
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(stat.size));
  const zip_int64_t count = zip_source_read(target.get(), bytes.data(), bytes.size());
  zip_source_close(target.get());
  if (count != static_cast<zip_int64_t>(bytes.size()))
    return failure(StatusCode::io, file, {"could not be read back whole"});
  return bytes;
}

}  // namespace digitpad
