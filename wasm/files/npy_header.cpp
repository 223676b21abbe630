// Only the dict that numpy writes is read, not Python: three keys, with a string, a bool and a
// tuple, in any order and spacing.
#include "files/npy_header.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "files/bytes.hpp"
#include "files/elements.hpp"
#include "files/messages.hpp"

namespace digitpad {

namespace {

constexpr std::string_view magic = "\x93NUMPY";

constexpr std::array<DTypeName, 5> dtypes{{{"|i1", DType::i8},
                                           {"|u1", DType::u8},
                                           {"<f2", DType::f16},
                                           {"<f4", DType::f32},
                                           {"<f8", DType::f64}}};

/// A place in the dict's text; every `take_` moves on only if it finds what it is named after.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  bool take(std::string_view token) {
    skip_spaces();
    if (!text_.starts_with(token)) return false;
    text_.remove_prefix(token.size());
    return true;
  }

  std::optional<std::string_view> take_string() {
    skip_spaces();
    if (text_.empty() || (text_.front() != '\'' && text_.front() != '"')) return std::nullopt;
    const std::size_t end = text_.find(text_.front(), 1);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view content = text_.substr(1, end - 1);
    text_.remove_prefix(end + 1);
    return content;
  }

  std::optional<std::int64_t> take_size() {
    skip_spaces();
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
    if (error != std::errc() || value < 0) return std::nullopt;
    text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
    return value;
  }

  std::string_view rest() {
    skip_spaces();
    return text_;
  }

 private:
  void skip_spaces() {
    text_.remove_prefix(std::min(text_.find_first_not_of(" \t\r\n"), text_.size()));
  }

  std::string_view text_;
};

/// What a dtype of numpy's is that digitpad does not read.
std::string_view kind_of(std::string_view descr) {
  if (descr.starts_with('>')) return "big-endian";
  switch (descr.size() < 2 ? '\0' : descr[1]) {
    case 'O':
      return "Python objects";
    case 'b':
      return "booleans";
    case 'i':
    case 'u':
      return "wide integers";
    case 'c':
      return "complex numbers";
    case 'S':
    case 'U':
      return "text";
    case 'M':
    case 'm':
      return "dates";
    case 'V':
      return "a structured dtype";
    default:
      return "an unknown dtype";
  }
}

Status unsupported_dtype(std::string_view descr, std::string_view kind, std::string_view file) {
  return failure(StatusCode::unsupported, file,
                 {"has descr ", quoted(descr), " (", kind,
                  "), expected one of <f4 <f8 <f2 |i1 |u1; in numpy, save array.astype('<f4')"});
}

class DictReader {
 public:
  DictReader(std::string_view text, std::string_view file) : cursor_(text), file_(file) {}

  Result<NpyHeader> read() {
    if (!cursor_.take("{")) return malformed("a dict");
    while (!cursor_.take("}")) {
      if (Status status = read_item(); !status.ok()) return status;
      if (!cursor_.take(",") && !cursor_.rest().starts_with('}')) return malformed("',' or '}'");
    }
    if (!cursor_.rest().empty()) return malformed("nothing more");
    for (const auto& [key, seen] :
         {std::pair{"descr", has_descr_}, {"fortran_order", has_order_}, {"shape", has_shape_}})
      if (!seen) return failure(StatusCode::format, file_, {"has no ", key, " in its .npy header"});
    return header_;
  }

 private:
  Status read_item() {
    const auto key = cursor_.take_string();
    if (!key || !cursor_.take(":")) return malformed("a key");
    if (*key == "descr" && !std::exchange(has_descr_, true)) return read_descr();
    if (*key == "fortran_order" && !std::exchange(has_order_, true)) return read_order();
    if (*key == "shape" && !std::exchange(has_shape_, true)) return read_shape();
    return failure(StatusCode::format, file_,
                   {"has the key ", quoted(*key),
                    " in its .npy header, expected descr, fortran_order and shape, each once"});
  }

  Status read_descr() {
    if (cursor_.rest().starts_with('['))
      return unsupported_dtype(cursor_.rest(), "a structured dtype", file_);
    const auto descr = cursor_.take_string();
    if (!descr) return malformed("a dtype in quotes");
    for (const auto& [name, dtype] : dtypes) {
      // One byte has no order, and '=' is the machine's own, which is little-endian here.
      const bool ordered = descr->starts_with('<') || descr->starts_with('=');
      const bool same_type = descr->size() == 3 && descr->substr(1) == name.substr(1);
      if (same_type && (ordered || *descr == name)) {
        header_.dtype = dtype;
        return {};
      }
    }
    return unsupported_dtype(*descr, kind_of(*descr), file_);
  }

  Status read_order() {
    if (cursor_.take("True")) {
      header_.fortran_order = true;
      return {};
    }
    return cursor_.take("False") ? Status{} : malformed("True or False");
  }

  Status read_shape() {
    if (!cursor_.take("(")) return malformed("a shape in brackets");
    while (!cursor_.take(")")) {
      const auto dimension = cursor_.take_size();
      if (!dimension) return malformed("a dimension, a whole number of 0 or more");
      header_.shape.push_back(*dimension);
      if (header_.shape.size() > max_rank)
        return failure(StatusCode::shape, file_,
                       {"has a shape of more than ", std::to_string(max_rank), " dimensions"});
      if (!cursor_.take(",") && !cursor_.rest().starts_with(')')) return malformed("',' or ')'");
    }
    return {};
  }

  Status malformed(std::string_view expected) {
    return failure(StatusCode::format, file_,
                   {"has ", quoted(cursor_.rest()), " in its .npy header, expected ", expected});
  }

  Cursor cursor_;
  std::string_view file_;
  NpyHeader header_;
  bool has_descr_ = false;
  bool has_order_ = false;
  bool has_shape_ = false;
};

}  // namespace

Result<NpyHeader> read_npy_header(std::span<const std::uint8_t> bytes, std::string_view file) {
  constexpr std::string_view expected = "a .npy array";
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (!text.substr(0, magic.size()).starts_with(magic.substr(0, text.size())))
    return or_stranger(
        failure(StatusCode::format, file,
                {"does not start with numpy's magic '\\x93NUMPY': not a .npy array"}),
        bytes, file, expected);
  constexpr std::size_t version_end = magic.size() + 2;
  if (bytes.size() < version_end) return short_by(version_end - bytes.size(), file);
  const unsigned major = bytes[magic.size()];
  const unsigned minor = bytes[magic.size() + 1];
  if (major < 1 || major > 3 || minor != 0)
    return failure(StatusCode::unsupported, file,
                   {"has .npy version ", std::to_string(major), ".", std::to_string(minor),
                    ", expected 1.0, 2.0 or 3.0"});

  const std::size_t dict_begin = version_end + (major == 1 ? 2 : 4);
  if (bytes.size() < dict_begin) return short_by(dict_begin - bytes.size(), file);
  const std::uint64_t dict_size =
      major == 1 ? load_little_endian<std::uint16_t>(bytes.subspan(version_end))
                 : load_little_endian<std::uint32_t>(bytes.subspan(version_end));
  const std::size_t available = bytes.size() - dict_begin;
  if (dict_size > available) return short_by(dict_size - available, file);

  Result<NpyHeader> header =
      DictReader(text.substr(dict_begin, static_cast<std::size_t>(dict_size)), file).read();
  if (header.ok()) header.value().size = dict_begin + static_cast<std::size_t>(dict_size);
  return header;
}

std::string npy_header_text(DType dtype, std::span<const std::int64_t> shape) {
  std::string dict = std::string("{'descr': '").append(name_of(dtype, dtypes));
  dict += "', 'fortran_order': False, 'shape': (";
  for (std::size_t axis = 0; axis < shape.size(); ++axis)
    dict.append(axis == 0 ? "" : ", ").append(std::to_string(shape[axis]));
  dict += shape.size() == 1 ? ",), }" : "), }";
  // numpy leaves room for the first dimension to grow to 21 digits, then pads to a multiple of 64,
  // by 64 where nothing is missing: numpy/lib/format.py, _write_array_header and _wrap_header.
  if (!shape.empty()) dict.append(21 - std::to_string(shape[0]).size(), ' ');
  constexpr std::size_t prefix_size = magic.size() + 4;
  dict.append(64 - (prefix_size + dict.size() + 1) % 64, ' ');
  dict += '\n';

  std::string header(magic);
  header +=
      {'\x01', '\0', static_cast<char>(dict.size() & 0xFF), static_cast<char>(dict.size() >> 8)};
  return header + dict;
}

}  // namespace digitpad
