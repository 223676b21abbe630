// The frame around the header, and how its tensors lie in the data; the JSON is
// safetensors_header.hpp's.
#include "files/safetensors.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <tuple>
#include <utility>

#include "files/bytes.hpp"
#include "files/elements.hpp"
#include "files/messages.hpp"
#include "files/safetensors_header.hpp"

namespace digitpad {

namespace {

constexpr std::size_t length_size = 8;                 // the header's length, before the header
constexpr std::uint64_t longest_header = 100'000'000;  // the reference implementation's limit
constexpr std::size_t alignment = 8;

/// The header's text, once its length is known to be possible.
Result<std::string_view> find_header(std::span<const std::uint8_t> bytes, std::string_view file) {
  if (bytes.size() < length_size)
    return or_stranger(short_by(length_size - bytes.size(), file), bytes, file, "weights");
  const auto length = load_little_endian<std::uint64_t>(bytes);
  if (length > longest_header)
    return or_stranger(failure(StatusCode::format, file,
                               {"has a header length of ", std::to_string(length),
                                ", expected at most 100000000: not .safetensors"}),
                       bytes, file, "weights");
  const std::size_t available = bytes.size() - length_size;
  if (length > available) return short_by(length - available, file);
  const std::string_view header(reinterpret_cast<const char*>(bytes.data()) + length_size,
                                static_cast<std::size_t>(length));
  if (!header.starts_with('{'))
    return failure(StatusCode::format, file,
                   {"has a header that starts with ", quoted(header.substr(0, 1)),
                    ", expected '{': not .safetensors"});
  return header;
}

std::string range_text(const SafetensorsEntry& entry) {
  return "data_offsets [" + std::to_string(entry.begin) + ", " + std::to_string(entry.end) +
         "] in tensor " + quoted(entry.name);
}

/// Pointers, and the order as a function, so that both orders share one sort's code.
std::vector<const SafetensorsEntry*> sorted(const std::vector<SafetensorsEntry>& entries,
                                            bool (*before)(const SafetensorsEntry&,
                                                           const SafetensorsEntry&)) {
  std::vector<const SafetensorsEntry*> order;
  order.reserve(entries.size());
  for (const SafetensorsEntry& entry : entries) order.push_back(&entry);
  std::sort(order.begin(), order.end(),
            [before](const auto* a, const auto* b) { return before(*a, *b); });
  return order;
}

bool is_named_before(const SafetensorsEntry& a, const SafetensorsEntry& b) {
  return a.name < b.name;
}

/// Refuses two tensors of one name; `entries` are in the order of their names.
Status check_names(const std::vector<const SafetensorsEntry*>& entries, std::string_view file) {
  for (std::size_t i = 1; i < entries.size(); ++i)
    if (entries[i]->name == entries[i - 1]->name)
      return failure(StatusCode::format, file, {"has tensor ", quoted(entries[i]->name), " twice"});
  return {};
}

/// By the order of their data; empty tensors in a row stay in the header's order.
bool lies_before(const SafetensorsEntry& a, const SafetensorsEntry& b) {
  return std::make_tuple(a.begin, a.end, &a) < std::make_tuple(b.begin, b.end, &b);
}

/// Refuses the entries, in the order of their data, unless they fill it from its first byte to its
/// last, each as long as its shape and dtype say.
Status check_layout(const std::vector<const SafetensorsEntry*>& entries, std::uint64_t data_size,
                    std::string_view file) {
  std::uint64_t filled = 0;
  for (const SafetensorsEntry* next : entries) {
    const SafetensorsEntry& entry = *next;
    const auto expected = byte_count(entry.dtype, entry.shape);
    if (entry.end < entry.begin)
      return failure(StatusCode::format, file, {"has backward ", range_text(entry)});
    if (!expected)
      return failure(
          StatusCode::shape, file,
          {"has a shape of more bytes than 64 bits can count in tensor ", quoted(entry.name)});
    if (entry.end - entry.begin != *expected)
      return failure(StatusCode::shape, file,
                     {"has ", range_text(entry), ", expected the ", std::to_string(*expected),
                      " bytes of its shape and dtype"});
    if (entry.begin != filled)
      return failure(StatusCode::format, file,
                     {"has ", range_text(entry), ", expected to begin at ", std::to_string(filled),
                      ": tensors ", entry.begin < filled ? "overlap" : "leave a hole"});
    filled = entry.end;
  }
  if (filled > data_size) return short_by(filled - data_size, file);
  if (filled < data_size) return longer_by(data_size - filled, file);
  return {};
}

}  // namespace

Result<SafetensorsFile> read_safetensors(std::span<const std::uint8_t> bytes,
                                         std::string_view file) {
  const Result<std::string_view> text = find_header(bytes, file);
  if (!text.ok()) return text.status();
  Result<SafetensorsHeader> read = read_safetensors_header(text.value(), file);
  if (!read.ok()) return read.status();
  SafetensorsHeader& header = read.value();
  const auto data = bytes.subspan(length_size + text.value().size());
  if (Status status = check_names(sorted(header.entries, is_named_before), file); !status.ok())
    return status;
  const auto entries = sorted(header.entries, lies_before);
  if (Status status = check_layout(entries, data.size(), file); !status.ok()) return status;

  SafetensorsFile result;
  result.metadata = std::move(header.metadata);
  for (const SafetensorsEntry* entry : entries) {
    const auto elements = data.subspan(static_cast<std::size_t>(entry->begin),
                                       static_cast<std::size_t>(entry->end - entry->begin));
    result.tensors.push_back(
        {entry->name, entry->dtype, entry->shape, decode_elements(entry->dtype, elements)});
    if (Status status = check_finite(result.tensors.back(), file); !status.ok()) return status;
  }
  return result;
}

std::vector<std::uint8_t> write_safetensors(const SafetensorsFile& file) {
  SafetensorsHeader header;
  header.metadata = file.metadata;
  std::uint64_t offset = 0;
  for (const Tensor& tensor : file.tensors) {
    const std::uint64_t size = tensor.values.size() * element_size(tensor.dtype);
    assert(byte_count(tensor.dtype, tensor.shape) == size);
    header.entries.push_back({tensor.name, tensor.dtype, tensor.shape, offset, offset + size});
    offset += size;
  }
  std::string text = safetensors_header_text(header);
  text.append((alignment - text.size() % alignment) % alignment, ' ');

  std::vector<std::uint8_t> bytes;
  bytes.reserve(length_size + text.size() + static_cast<std::size_t>(offset));
  append_little_endian(bytes, std::uint64_t{text.size()});
  bytes.insert(bytes.end(), text.begin(), text.end());
  for (const Tensor& tensor : file.tensors) append_elements(bytes, tensor.dtype, tensor.values);
  return bytes;
}

}  // namespace digitpad
