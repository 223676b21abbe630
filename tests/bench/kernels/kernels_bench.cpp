// How much of the processor the kernels use: GFLOP/s, and the share of a loop that does nothing but
// multiply and add in registers. Of sparse products only what is not a product with 0 counts.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <ctime>

#include "nn/kernels/exponential.hpp"
#include "nn/kernels/product.hpp"
#include "nn/kernels/sparse_product.hpp"
#include "nn/random.hpp"

namespace digitpad {
namespace {

using kernels::kLanes;
using V = kernels::Vector<float, kLanes>;
constexpr int kSums = kLanes == 16 ? 24 : 12;  // enough to hide an addition's time
constexpr Index kSteps = 20000;

/// sums <- b + a sums, kSteps times.
void multiply_and_add() {
  float a = 0.5f;
  benchmark::DoNotOptimize(a);
  V sums[kSums];
  kernels::unrolled<kSums>([&](auto i) { sums[i] = V{} + a * static_cast<float>(i); });
  const V b = V{} + a;
  for (Index step = 0; step < kSteps; ++step)
    kernels::unrolled<kSums>([&](auto i) { sums[i] = kernels::multiply_add(a, sums[i], b); });
  V total{};
  kernels::unrolled<kSums>([&](auto i) { total += sums[i]; });
  benchmark::DoNotOptimize(total);
}

/// Operations per second: the best of some rounds, right before a kernel is measured.
double most_per_second() {
  using Clock = std::chrono::steady_clock;
  double least = 1;
  for (int round = 0; round < 50; ++round) {
    const auto start = Clock::now();
    multiply_and_add();
    least = std::min(least, std::chrono::duration<double>(Clock::now() - start).count());
  }
  return 2.0 * kSteps * kSums * kLanes / least;
}

template <class Kernel>
void measure(benchmark::State& state, double operations, Kernel&& kernel) {
  const double most = most_per_second();
  const std::clock_t start = std::clock();
  for (auto _ : state) {
    kernel();
    benchmark::ClobberMemory();
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  const double per_second = operations * static_cast<double>(state.iterations()) / seconds;
  state.counters["GFLOP/s"] = per_second / 1e9;
  state.counters["share"] = per_second / most;
}

Matrix<float> numbers(Index rows, Index cols) {
  Random random(1);
  return normal_matrix<float>(random, rows, cols, 0.25);
}

/// As in MNIST: a fifth of the numbers is not 0, in runs.
Matrix<float> drawings(Index rows) {
  Matrix<float> x = numbers(rows, 784);
  for (Index i = 0; i < x.size(); ++i)
    if ((i / 6 + i / 784) % 5 != 0) x.data()[i] = 0;
  return x;
}

void Registers(benchmark::State& state) {
  measure(state, 2.0 * kSteps * kSums * kLanes, multiply_and_add);
}
BENCHMARK(Registers);

void Product(benchmark::State& state) {
  const Index rows = state.range(0), depth = state.range(1), columns = state.range(2);
  const Matrix<float> a = numbers(rows, depth), b = numbers(depth, columns);
  Matrix<float> out(rows, columns);
  kernels::Product<float> product;
  measure(state, 2.0 * rows * depth * columns,
          [&] { product.multiply(a, b, nullptr, rows, depth, columns, out.data()); });
}
BENCHMARK(Product)->Args({100, 784, 50})->Args({100, 50, 784})->Args({100, 50, 10});
BENCHMARK(Product)->Args({512, 512, 512});

void ProductOfTranspose(benchmark::State& state) {
  const Matrix<float> x = numbers(100, 784), dout = numbers(100, 50);
  Matrix<float> dW(784, 50);
  kernels::Product<float> product;
  measure(state, 2.0 * 784 * 100 * 50, [&] {
    product.multiply(kernels::Strided<float>(x).transpose(), dout, nullptr, 784, 100, 50,
                     dW.data());
  });
}
BENCHMARK(ProductOfTranspose);

void SparseProduct(benchmark::State& state) {
  const Matrix<float> x = drawings(100), W = numbers(784, 50), b = numbers(1, 50);
  Matrix<float> out(100, 50);
  kernels::SparseProduct<float> product;
  measure(state, 2.0 * 50 * static_cast<double>((x.array() != 0).count()), [&] {
    product.read(x, 1);
    product.multiply(W.data(), b.data(), 50, out.data());
  });
}
BENCHMARK(SparseProduct);

void SparseProductOfTranspose(benchmark::State& state) {
  const Matrix<float> x = drawings(100), dout = numbers(100, 50);
  Matrix<float> dW(784, 50);
  kernels::SparseProduct<float> product;
  product.read(x, 1);
  measure(state, 2.0 * 50 * static_cast<double>((x.array() != 0).count()),
          [&] { product.multiply_transposed(dout.data(), 50, dW.data()); });
}
BENCHMARK(SparseProductOfTranspose);

void Exponential(benchmark::State& state) {
  const Matrix<float> x = numbers(100, 50);
  Matrix<float> out(100, 50);
  measure(state, 20.0 * 5000, [&] {  // a dozen products and sums, and the exponent's bits
    for (Index i = 0; i + kLanes <= x.size(); i += kLanes)
      kernels::store(kernels::exponential(kernels::load<V>(x.data() + i)), out.data() + i);
  });
}
BENCHMARK(Exponential);

}  // namespace
}  // namespace digitpad
