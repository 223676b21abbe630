// The frame around the header, and how its tensors lie in the data; the JSON is
// safetensors_header.hpp's.
#include "files/safetensors.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
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
                               {"has a header length of ", length,
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

/// A header, and an order of its tensors.
class Layout {
 public:
  Layout(const SafetensorsHeader& header, std::string_view file) : header_(header), file_(file) {
    for (std::size_t i = 0; i < header.tensors.size(); ++i) order_.push_back(i);
  }

  /// Refuses two tensors of one name.
  Status check_names() {
    sort(&Layout::is_named_before);
    for (std::size_t i = 1; i < order_.size(); ++i) {
      const std::string& name = header_.tensors[order_[i]].name;
      if (name == header_.tensors[order_[i - 1]].name)
        return failure(StatusCode::format, file_, {"has tensor ", quoted(name), " twice"});
    }
    return {};
  }

  /// Refuses tensors unless they fill the data from its first byte to its last, each as long as its
  /// shape and dtype say.
  Status check_ranges(std::uint64_t data_size) {
    sort(&Layout::lies_before);
    std::uint64_t filled = 0;
    for (const std::size_t i : order_) {
      if (Status status = check_range(i, filled); !status.ok()) return status;
      filled = header_.ranges[i].end;
    }
    if (filled > data_size) return short_by(filled - data_size, file_);
    if (filled < data_size) return longer_by(data_size - filled, file_);
    return {};
  }

  /// After check_ranges: the order of the data.
  const std::vector<std::size_t>& order() const { return order_; }

 private:
  using Before = bool (Layout::*)(std::size_t, std::size_t) const;

  /// A heap's sort is the smallest that is fast on any order; the order as a function, so that
  /// there is one.
  void sort(Before before) {
    const auto less = [&](std::size_t a, std::size_t b) { return (this->*before)(a, b); };
    std::make_heap(order_.begin(), order_.end(), less);
    std::sort_heap(order_.begin(), order_.end(), less);
  }

  bool is_named_before(std::size_t a, std::size_t b) const {
    return header_.tensors[a].name < header_.tensors[b].name;
  }

  /// Empty tensors in a row stay in the header's order.
  bool lies_before(std::size_t a, std::size_t b) const {
    const ByteRange &first = header_.ranges[a], &second = header_.ranges[b];
    if (first.begin != second.begin) return first.begin < second.begin;
    return first.end != second.end ? first.end < second.end : a < b;
  }

  Status check_range(std::size_t i, std::uint64_t filled) const {
    const Tensor& tensor = header_.tensors[i];
    const auto [begin, end] = header_.ranges[i];
    const std::string range =
        joined({"data_offsets [", begin, ", ", end, "] in tensor ", quoted(tensor.name)});
    const auto expected = byte_count(tensor.dtype, tensor.shape);
    if (end < begin) return failure(StatusCode::format, file_, {"has backward ", range});
    if (!expected)
      return failure(
          StatusCode::shape, file_,
          {"has a shape of more bytes than 64 bits can count in tensor ", quoted(tensor.name)});
    if (end - begin != *expected)
      return failure(
          StatusCode::shape, file_,
          {"has ", range, ", expected the ", *expected, " bytes of its shape and dtype"});
    if (begin != filled)
      return failure(StatusCode::format, file_,
                     {"has ", range, ", expected to begin at ", filled, ": tensors ",
                      begin < filled ? "overlap" : "leave a hole"});
    return {};
  }

  const SafetensorsHeader& header_;
  std::string_view file_;
  std::vector<std::size_t> order_;
};

}  // namespace

Result<SafetensorsFile> read_safetensors(std::span<const std::uint8_t> bytes,
                                         std::string_view file) {
  const Result<std::string_view> text = find_header(bytes, file);
  if (!text.ok()) return text.status();
  Result<SafetensorsHeader> read = read_safetensors_header(text.value(), file);
  if (!read.ok()) return read.status();
  SafetensorsHeader& header = read.value();
  const auto data = bytes.subspan(length_size + text.value().size());
  Layout layout(header, file);
  if (Status status = layout.check_names(); !status.ok()) return status;
  if (Status status = layout.check_ranges(data.size()); !status.ok()) return status;

  SafetensorsFile result;
  result.metadata = std::move(header.metadata);
  for (const std::size_t i : layout.order()) {
    Tensor& tensor = header.tensors[i];
    const auto [begin, end] = header.ranges[i];
    tensor.values = decode_elements(
        tensor.dtype,
        data.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
    if (Status status = check_finite(tensor, file); !status.ok()) return status;
    result.tensors.push_back(std::move(tensor));
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
    header.tensors.push_back({tensor.name, tensor.dtype, tensor.shape, {}});
    header.ranges.push_back({offset, offset + size});
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
