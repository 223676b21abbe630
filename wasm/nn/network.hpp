// An ordered list of named layers with a softmax and cross-entropy head: the second tutorial's
// network, of any length. It owns its layers; what they mean and where they are kept is for others
// to know.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nn/layer.hpp"
#include "nn/numerical_gradient.hpp"
#include "nn/random.hpp"
#include "nn/softmax_with_loss.hpp"

namespace digitpad {

/// The index of each row's largest element; the first of equals.
template <class Scalar>
Index argmax(ConstView<Scalar> x, Index row) {
  const Scalar* const first = x.row(row).data();
  return std::max_element(first, first + x.cols()) - first;
}

template <class Scalar>
class Network {
 public:
  struct NamedLayer {
    std::string name;
    std::unique_ptr<Layer<Scalar>> layer;
  };

  explicit Network(SoftmaxWithLoss<Scalar> head = SoftmaxWithLoss<Scalar>())
      : head_(std::move(head)) {}

  /// Appends a layer. Its parameters are named by kind and order: the first W of the network is W1,
  /// the second W2, and so on; its buffers too.
  void add(std::string name, std::unique_ptr<Layer<Scalar>> layer) {
    number_and_append(layer->parameters(), parameters_);
    number_and_append(layer->buffers(), buffers_);
    layers_.push_back({std::move(name), std::move(layer)});
  }

  /// Puts `Wrapper`, a layer made of another one, around a layer, whose parameters stay the
  /// network's.
  template <template <class> class Wrapper>
  void wrap(std::size_t layer) {
    layers_[layer].layer = std::make_unique<Wrapper<Scalar>>(std::move(layers_[layer].layer));
  }

  const std::vector<NamedLayer>& layers() const { return layers_; }
  const std::vector<Parameter<Scalar>>& parameters() const { return parameters_; }

  /// All that training changes and a file keeps: the parameters, then the layers' buffers.
  std::vector<Parameter<Scalar>> state() const {
    std::vector<Parameter<Scalar>> state = parameters_;
    state.insert(state.end(), buffers_.begin(), buffers_.end());
    return state;
  }

  void set_training(bool training) {
    for (NamedLayer& named : layers_) named.layer->set_training(training);
  }

  void set_seed(std::uint64_t seed) {
    for (std::size_t i = 0; i < layers_.size(); ++i)
      layers_[i].layer->set_seed(derived_seed(seed, i));
  }

  /// x: N x D. Returns the scores before the softmax, N x K.
  const Matrix<Scalar>& predict(ConstView<Scalar> x) {
    const Matrix<Scalar>* out = &layers_.front().layer->forward(x);
    for (std::size_t i = 1; i < layers_.size(); ++i) out = &layers_[i].layer->forward(*out);
    return *out;
  }

  /// x: N x D, t: N x K. The batch's mean loss.
  Scalar loss(ConstView<Scalar> x, ConstView<Scalar> t) { return head_.forward(predict(x), t); }

  /// The share of rows, 0 to 1, whose largest score is where t's largest element is.
  double accuracy(ConstView<Scalar> x, ConstView<Scalar> t) {
    const ConstView<Scalar> y = predict(x);
    Index right = 0;
    for (Index n = 0; n < x.rows(); ++n) right += argmax(y, n) == argmax(t, n);
    return static_cast<double>(right) / static_cast<double>(x.rows());
  }

  /// Backprop: sets every parameter's gradient of loss(x, t), and returns that loss.
  Scalar gradient(ConstView<Scalar> x, ConstView<Scalar> t) {
    const Scalar value = loss(x, t);
    const Matrix<Scalar>* dout = &head_.backward();
    for (std::size_t i = layers_.size() - 1; i > 0; --i) dout = &layers_[i].layer->backward(*dout);
    layers_.front().layer->backward_parameters(*dout);
    return value;
  }

  /// Carries dout, N x K, the gradient of anything with respect to the last predict()'s scores,
  /// back through the layers, and sets every parameter's gradient. Returns the gradients with
  /// respect to x, to the first layer's output, and so on; the last is dout.
  std::vector<Matrix<Scalar>> backward(ConstView<Scalar> dout) {
    std::vector<Matrix<Scalar>> gradients(layers_.size() + 1);
    gradients.back() = dout;
    for (std::size_t i = layers_.size(); i > 0; --i)
      gradients[i - 1] = layers_[i - 1].layer->backward(gradients[i]);
    return gradients;
  }

  /// The gradients of loss(x, t) by central differences, in the order of parameters().
  /// `progress(done, total)` is told of each element.
  template <class Progress>
  std::vector<Matrix<Scalar>> numerical_gradient(ConstView<Scalar> x, ConstView<Scalar> t, Scalar h,
                                                 Progress&& progress) {
    Index total = 0;
    for (const Parameter<Scalar>& parameter : parameters_) total += parameter.value->size();
    std::vector<Matrix<Scalar>> gradients;
    gradients.reserve(parameters_.size());
    Index evaluations = 0;
    const auto f = [&] {
      progress(evaluations++ / 2, total);
      return loss(x, t);
    };
    for (const Parameter<Scalar>& parameter : parameters_)
      gradients.push_back(digitpad::numerical_gradient<Scalar>(f, *parameter.value, h));
    return gradients;
  }

  /// One step down the gradient of a batch. Returns the loss before the step.
  template <class Optimizer>
  Scalar train_step(ConstView<Scalar> x, ConstView<Scalar> t, Optimizer& optimizer) {
    const Scalar value = gradient(x, t);
    optimizer.update(parameters_);
    return value;
  }

 private:
  static void number_and_append(const std::vector<Parameter<Scalar>>& added,
                                std::vector<Parameter<Scalar>>& list) {
    for (Parameter<Scalar> parameter : added) {
      parameter.number = 1;
      for (const Parameter<Scalar>& earlier : list)
        parameter.number += std::string_view(earlier.kind) == parameter.kind;
      list.push_back(parameter);
    }
  }

  std::vector<NamedLayer> layers_;
  std::vector<Parameter<Scalar>> parameters_, buffers_;
  SoftmaxWithLoss<Scalar> head_;
};

/// Gives `to`, a network built like `from`, the parameters and buffers of `from`.
template <class Scalar>
void copy_state(const Network<Scalar>& from, const Network<Scalar>& to) {
  const std::vector<Parameter<Scalar>> source = from.state(), target = to.state();
  for (std::size_t i = 0; i < source.size(); ++i) *target[i].value = *source[i].value;
}

}  // namespace digitpad
