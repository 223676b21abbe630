// The layers of a gradient check.
#include "digits/make_layer.hpp"

namespace digitpad {

template std::unique_ptr<Layer<double>> make_layer(const LayerSpec&, ImageShape, double, Random&);
template Network<double> build_network(const Architecture&, Random&, SoftmaxWithLoss<double>);

}  // namespace digitpad
