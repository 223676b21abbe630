// How much of the processor the kernels use, natively: GFLOP/s, and the share of a loop that does
// nothing but multiply and add in registers.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <ctime>

#include "loops.hpp"

namespace digitpad::bench {
namespace {

/// Operations per second: the best of some rounds, right before a kernel is measured.
double most_per_second() {
  using Clock = std::chrono::steady_clock;
  static const Loop loop = registers();
  double least = 1;
  for (int round = 0; round < 50; ++round) {
    const auto start = Clock::now();
    loop.run();
    least = std::min(least, std::chrono::duration<double>(Clock::now() - start).count());
  }
  return loop.operations / least;
}

void measure(benchmark::State& state, const Loop& loop) {
  const double most = most_per_second();
  const std::clock_t start = std::clock();
  for (auto _ : state) {
    loop.run();
    benchmark::ClobberMemory();
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  const double per_second = loop.operations * static_cast<double>(state.iterations()) / seconds;
  state.counters["GFLOP/s"] = per_second / 1e9;
  state.counters["share"] = per_second / most;
}

}  // namespace
}  // namespace digitpad::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  for (const digitpad::bench::Loop& loop : digitpad::bench::loops())
    benchmark::RegisterBenchmark(loop.name.c_str(), digitpad::bench::measure, loop);
  benchmark::RunSpecifiedBenchmarks();
}
