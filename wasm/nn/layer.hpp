// What a layer is to a network. The layers themselves have a header each.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "nn/matrix.hpp"

namespace digitpad {

/// A tensor's sizes, at most four.
class Shape {
 public:
  using value_type = Index;
  Shape(std::initializer_list<Index> sizes) {
    for (const Index size : sizes) sizes_[rank_++] = size;
  }

  std::size_t size() const { return rank_; }
  const Index* data() const { return sizes_.data(); }
  const Index* begin() const { return data(); }
  const Index* end() const { return data() + rank_; }

 private:
  std::array<Index, 4> sizes_{};
  std::size_t rank_ = 0;
};

/// What training changes: a value and, after backward(), the loss's gradient with respect to it.
/// Both belong to the layer. `shape` is the tensor's shape in files (a bias: {M}, kept as 1 x M).
template <class Scalar>
struct Parameter {
  const char* kind;
  Shape shape;
  Matrix<Scalar>* value;
  Matrix<Scalar>* gradient;
  int number = 0;  // among the network's of its kind, from 1 on

  std::string name() const { return kind + std::to_string(number); }
};

/// A layer keeps its output and its gradients in memory of its own, which grows with the largest
/// batch seen; references it returns hold until its next forward() or backward().
template <class Scalar>
class Layer {
 public:
  Layer() = default;
  Layer(const Layer&) = delete;  // parameters() hands out addresses
  Layer& operator=(const Layer&) = delete;
  virtual ~Layer() = default;

  /// x: N x D. Returns N x M. `x` must stay where it is until backward() is done.
  virtual const Matrix<Scalar>& forward(ConstView<Scalar> x) = 0;

  /// dout: N x M, the loss's gradient with respect to the last output. Sets the parameters'
  /// gradients and returns the gradient with respect to x, N x D.
  virtual const Matrix<Scalar>& backward(ConstView<Scalar> dout) = 0;

  /// backward() without the gradient with respect to x, which nobody needs of a first layer.
  virtual void backward_parameters(ConstView<Scalar> dout) { backward(dout); }

  /// The last forward()'s result.
  const Matrix<Scalar>& output() const { return out_; }

  virtual std::vector<Parameter<Scalar>> parameters() { return {}; }

  /// What forward() keeps of earlier batches while training, and a trained network needs. These
  /// have no gradient: nullptr.
  virtual std::vector<Parameter<Scalar>> buffers() { return {}; }

  /// Some layers do otherwise while training; a new layer is not.
  virtual void set_training(bool) {}

  /// For layers that draw random numbers while training: begins anew from `seed`.
  virtual void set_seed(std::uint64_t) {}

 protected:
  Matrix<Scalar> out_, dx_;
};

}  // namespace digitpad
