#include "digits/labels.hpp"

#include "files/messages.hpp"

namespace digitpad {

Status check_labels(std::span<const std::uint8_t> labels, std::string_view source) {
  for (std::size_t n = 0; n < labels.size(); ++n) {
    if (labels[n] > 9)
      return fault(StatusCode::value,
                   {source, ": label ", n, " is ", labels[n], "; it must be a digit from 0 to 9"});
  }
  return {};
}

Matrix<float> one_hot(std::span<const std::uint8_t> labels) {
  Matrix<float> t = Matrix<float>::Zero(static_cast<Index>(labels.size()), 10);
  for (std::size_t n = 0; n < labels.size(); ++n) t(static_cast<Index>(n), labels[n]) = 1;
  return t;
}

}  // namespace digitpad
