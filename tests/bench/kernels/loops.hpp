// The network's hot loops in the shapes of digitpad's networks, and the loop that they are held
// against, for the benchmarks that run them natively and in a browser.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "nn/kernels/convolution.hpp"
#include "nn/kernels/exponential.hpp"
#include "nn/kernels/product.hpp"
#include "nn/kernels/sparse_product.hpp"
#include "nn/kernels/weight_gradient.hpp"
#include "nn/random.hpp"

namespace digitpad::bench {

struct Loop {
  std::string name;
  /// Multiplications and additions in one run. Of sparse products only what is not a product with
  /// 0.
  double operations;
  std::function<void()> run;
};

using V = kernels::Vector<float, kernels::kLanes>;

/// The most that can be had: products and sums that never leave the registers.
inline Loop registers() {
  constexpr int sums = kernels::kLanes == 16 ? 24 : 12;  // enough to hide an addition's time
  constexpr Index steps = 20000;
  const auto run = [result = std::make_shared<float>(0.5f)] {
    const float a = *result;
    V sum[sums];
    kernels::unrolled<sums>([&](auto i) { sum[i] = V{} + a * static_cast<float>(i); });
    const V b = V{} + a;
    for (Index step = 0; step < steps; ++step)
      kernels::unrolled<sums>([&](auto i) { sum[i] = kernels::multiply_add(a, sum[i], b); });
    V total{};
    kernels::unrolled<sums>([&](auto i) { total += sum[i]; });
    *result = total[0] > 0 ? 0.5f : 0.25f;  // so that it has to be computed
  };
  return {"registers", 2.0 * steps * sums * kernels::kLanes, run};
}

inline std::shared_ptr<Matrix<float>> numbers(Index rows, Index columns) {
  Random random(1);
  return std::make_shared<Matrix<float>>(normal_matrix<float>(random, rows, columns, 0.25));
}

/// As in MNIST: a fifth of the numbers is not 0, in runs.
inline std::shared_ptr<Matrix<float>> drawings(Index rows) {
  auto x = numbers(rows, 784);
  for (Index i = 0; i < x->size(); ++i)
    if ((i / 6 + i / 784) % 5 != 0) x->data()[i] = 0;
  return x;
}

inline std::string shape(std::initializer_list<Index> sizes) {
  std::string text;
  for (const Index size : sizes) text += (text.empty() ? "" : "x") + std::to_string(size);
  return text;
}

inline Loop product(Index rows, Index depth, Index columns) {
  const auto run = [=, a = numbers(rows, depth), b = numbers(depth, columns),
                    out = numbers(rows, columns),
                    product = std::make_shared<kernels::Product<float>>()] {
    product->multiply(*a, *b, nullptr, rows, depth, columns, out->data());
  };
  return {"product " + shape({rows, depth, columns}), 2.0 * rows * depth * columns, run};
}

inline Loop product_of_transpose(Index rows, Index depth, Index columns) {
  const auto run = [=, x = numbers(depth, rows), dout = numbers(depth, columns),
                    dW = numbers(rows, columns),
                    product = std::make_shared<kernels::Product<float>>()] {
    product->multiply(kernels::Strided<float>(*x).transpose(), *dout, nullptr, rows, depth, columns,
                      dW->data());
  };
  return {"product of a transpose " + shape({rows, depth, columns}), 2.0 * rows * depth * columns,
          run};
}

/// 100 drawings times the first layer's weights, to 50 units.
inline Loop sparse_product() {
  const auto x = drawings(100);
  const auto run = [x, W = numbers(784, 50), b = numbers(1, 50), out = numbers(100, 50),
                    product = std::make_shared<kernels::SparseProduct<float>>()] {
    product->read(*x, 1);
    product->multiply(W->data(), b->data(), 50, out->data());
  };
  return {"product of drawings 100x784x50", 100.0 * static_cast<double>((x->array() != 0).count()),
          run};
}

/// The gradient of those weights.
inline Loop sparse_product_of_transpose() {
  const auto x = drawings(100);
  const auto product = std::make_shared<kernels::SparseProduct<float>>();
  product->read(*x, 1);
  const auto run = [x, product, dout = numbers(100, 50), dW = numbers(784, 50)] {
    product->multiply_transposed(dout->data(), 50, dW->data());
  };
  return {"product of drawings' transpose 784x100x50",
          100.0 * static_cast<double>((x->array() != 0).count()), run};
}

/// One image of `side` x `side` x `from`, padded so that as many windows come out.
inline Loop convolution(Index side, Index kernel, Index from, Index to) {
  const auto W = numbers(kernel * kernel * from, to);
  const auto convolution = std::make_shared<kernels::Convolution<float>>(
      ImageShape{side, side, from}, kernel / 2, kernel, to);
  convolution->set_weights(W->data());
  const auto run = [convolution, W, x = numbers(1, side * side * from), b = numbers(1, to),
                    out = numbers(1, side * side * to)] {
    convolution->convolve(x->data(), b->data(), out->data());
  };
  return {"convolution " + shape({kernel, kernel}) + ", " + std::to_string(from) + " to " +
              std::to_string(to) + " channels, " + shape({side, side}),
          2.0 * side * side * kernel * kernel * from * to, run};
}

inline Loop weight_gradient(Index side, Index kernel, Index from, Index to) {
  const auto x = numbers(1, side * side * from);
  const auto frame =
      std::make_shared<kernels::Frame<float>>(ImageShape{side, side, from}, kernel / 2, kernel);
  frame->fill(x->data());
  const auto run = [frame, to, dout = numbers(1, side * side * to),
                    dW = numbers(kernel * kernel * from, to)] {
    kernels::add_weight_gradient(*frame, dout->data(), to, dW->data());
  };
  return {"its weights' gradient " + shape({kernel, kernel}) + ", " + std::to_string(from) +
              " to " + std::to_string(to) + " channels, " + shape({side, side}),
          2.0 * side * side * kernel * kernel * from * to, run};
}

inline Loop exponential() {
  const auto run = [x = numbers(100, 50), out = numbers(100, 50)] {
    for (Index i = 0; i + kernels::kLanes <= x->size(); i += kernels::kLanes)
      kernels::store(kernels::exponential(kernels::load<V>(x->data() + i)), out->data() + i);
  };
  return {"exponential of 5000", 20.0 * 5000, run};  // a dozen products and sums, and the bits
}

inline std::vector<Loop> loops() {
  return {product(100, 784, 50),
          product(100, 50, 784),
          product(100, 50, 10),
          product(512, 512, 512),
          product_of_transpose(784, 100, 50),
          sparse_product(),
          sparse_product_of_transpose(),
          convolution(28, 5, 1, 8),
          convolution(14, 5, 8, 16),
          convolution(14, 3, 32, 32),
          weight_gradient(28, 5, 1, 8),
          weight_gradient(14, 5, 8, 16),
          exponential()};
}

}  // namespace digitpad::bench
