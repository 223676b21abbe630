// The bodies of make_layer and build_network, for the two files that compile them: float, where
// speed counts, and double, for gradients that are checked, where the size of the code does.
#pragma once

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "digits/layer_types.hpp"
#include "nn/avg_pool2d.hpp"
#include "nn/batch_norm.hpp"
#include "nn/conv2d.hpp"
#include "nn/dropout.hpp"
#include "nn/max_pool2d.hpp"
#include "nn/two_layer_net.hpp"

namespace digitpad {

template <class Scalar>
std::unique_ptr<Layer<Scalar>> make_layer(const LayerSpec& spec, ImageShape input,
                                          double weight_init_std, Random& random) {
  const auto std_for = [&](Index inputs) {
    return weight_init_std > 0 ? weight_init_std : std::sqrt(2 / static_cast<double>(inputs));
  };
  if (spec.type == LayerType::affine)
    return make_affine<Scalar>(random, input.size(), spec.units, std_for(input.size()));
  if (spec.type == LayerType::conv2d) {
    const Index inputs = spec.kernel * spec.kernel * input.channels;
    return std::make_unique<Conv2d<Scalar>>(
        input, spec.kernel, spec.padding,
        normal_matrix<Scalar>(random, inputs, spec.units, std_for(inputs)),
        zeros<Scalar>(1, spec.units));
  }
  if (spec.type == LayerType::max_pool2d)
    return std::make_unique<MaxPool2d<Scalar>>(input, spec.size);
  if (spec.type == LayerType::avg_pool2d)
    return std::make_unique<AvgPool2d<Scalar>>(input, spec.size);
  if (spec.type == LayerType::batch_norm)
    return std::make_unique<BatchNorm<Scalar>>(input.channels);
  if (spec.type == LayerType::dropout)
    return std::make_unique<Dropout<Scalar>>(
        spec.rate, static_cast<std::uint64_t>(random.uniform() * 0x1.0p53));
  if (spec.type == LayerType::relu) return std::make_unique<Relu<Scalar>>();
  return std::make_unique<Sigmoid<Scalar>>();
}

template <class Scalar>
Network<Scalar> build_network(const Architecture& architecture, Random& random,
                              SoftmaxWithLoss<Scalar> head) {
  Network<Scalar> network(std::move(head));
  const std::vector<std::string> names = layer_names(architecture);
  ImageShape shape = architecture.input;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const LayerSpec& spec = architecture.layers[i];
    network.add(names[i], make_layer<Scalar>(spec, shape, architecture.weight_init_std, random));
    shape = output_shape(spec, shape);
  }
  return network;
}

}  // namespace digitpad
