// The network of both tutorials: Affine1, an activation, Affine2, softmax with loss.
#pragma once

#include <memory>

#include "nn/affine.hpp"
#include "nn/network.hpp"
#include "nn/random.hpp"
#include "nn/relu.hpp"
#include "nn/sigmoid.hpp"

namespace digitpad {

/// A new Affine layer: W ~ N(0, weight_init_std^2), inputs x units; b = 0, as the tutorials begin.
template <class Scalar>
std::unique_ptr<Affine<Scalar>> make_affine(Random& random, Index inputs, Index units,
                                            double weight_init_std) {
  return std::make_unique<Affine<Scalar>>(
      normal_matrix<Scalar>(random, inputs, units, weight_init_std), zeros<Scalar>(1, units));
}

enum class Activation { sigmoid, relu };  // the first tutorial's, the second's

template <class Scalar>
class TwoLayerNet : public Network<Scalar> {
 public:
  TwoLayerNet(Index input, Index hidden, Index output, double weight_init_std,
              Activation activation, Random& random,
              SoftmaxWithLoss<Scalar> head = SoftmaxWithLoss<Scalar>())
      : Network<Scalar>(std::move(head)) {
    this->add("Affine1", make_affine<Scalar>(random, input, hidden, weight_init_std));
    if (activation == Activation::sigmoid)
      this->add("Sigmoid1", std::make_unique<Sigmoid<Scalar>>());
    else
      this->add("Relu1", std::make_unique<Relu<Scalar>>());
    this->add("Affine2", make_affine<Scalar>(random, hidden, output, weight_init_std));
  }
};

}  // namespace digitpad
