// The layers that predict and learn.
#include "digits/make_layer.hpp"

namespace digitpad {

template std::unique_ptr<Layer<float>> make_layer(const LayerSpec&, ImageShape, double, Random&);
template Network<float> build_network(const Architecture&, Random&, SoftmaxWithLoss<float>);

}  // namespace digitpad
