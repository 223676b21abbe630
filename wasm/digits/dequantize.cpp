#include "digits/dequantize.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "files/messages.hpp"

namespace digitpad {

Result<std::vector<Tensor>> dequantized(std::vector<Tensor> tensors, std::string_view source) {
  std::vector<Tensor> result;
  for (Tensor& tensor : tensors) {
    if (!tensor.name.ends_with(kScaleEnding)) result.push_back(std::move(tensor));
  }
  for (const Tensor& scales : tensors) {
    if (!scales.name.ends_with(kScaleEnding)) continue;
    const std::string name = scales.name.substr(0, scales.name.size() - kScaleEnding.size());
    const auto scaled = std::find_if(result.begin(), result.end(),
                                     [&](const Tensor& tensor) { return tensor.name == name; });
    if (scaled == result.end() || scaled->shape.empty() ||
        scales.shape != std::vector<std::int64_t>{scaled->shape.back()})
      return fault(StatusCode::shape,
                   {source, ": tensor ", scales.name,
                    " must have one scale for each output channel of a tensor named ", name});
    for (std::size_t i = 0; i < scaled->values.size(); ++i)
      scaled->values[i] *= scales.values[i % scales.values.size()];
  }
  return result;
}

}  // namespace digitpad
