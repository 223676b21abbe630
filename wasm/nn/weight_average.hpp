// The exponential moving average of a network's parameters and buffers: a steadier network than the
// one at the end of training (B. Polyak, A. Juditsky, 1992).
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "nn/network.hpp"

namespace digitpad {

template <class Scalar>
class WeightAverage {
 public:
  /// `decay`: how much of the average stays at each update, 0 to 1.
  explicit WeightAverage(double decay) : decay_(decay) {}

  /// average <- decay average + (1 - decay) value; at first the decay grows with the count of
  /// updates, so that the beginning is forgotten.
  void update(const Network<Scalar>& network) {
    const std::vector<Parameter<Scalar>> state = network.state();
    const double decay = std::min(decay_, (1.0 + updates_) / (10.0 + updates_));
    if (average_.empty())
      for (const Parameter<Scalar>& entry : state) average_.push_back(*entry.value);
    for (std::size_t i = 0; i < state.size(); ++i)
      average_[i] += Scalar(1 - decay) * (*state[i].value - average_[i]);
    ++updates_;
  }

  /// Gives `network`, built alike, the average. Nothing happens before the first update.
  void copy_to(const Network<Scalar>& network) const {
    const std::vector<Parameter<Scalar>> state = network.state();
    for (std::size_t i = 0; i < average_.size(); ++i) *state[i].value = average_[i];
  }

  /// In the order of Network::state(); nothing before the first update.
  const std::vector<Matrix<Scalar>>& average() const { return average_; }
  /// Goes on from the average that `updates` of an equal network left.
  void resume(std::vector<Matrix<Scalar>> average, int updates) {
    average_ = std::move(average);
    updates_ = updates;
  }

 private:
  double decay_;
  int updates_ = 0;
  std::vector<Matrix<Scalar>> average_;
};

}  // namespace digitpad
