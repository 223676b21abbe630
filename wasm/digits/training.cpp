#include "digits/training.hpp"

#include <cmath>
#include <numbers>
#include <thread>

namespace digitpad {

Training::Training(const Recipe& recipe, ConstView<float> images, ConstView<float> labels)
    : recipe_(recipe), samples_(recipe, images, labels) {
  const Index rows = recipe.batch_size / recipe.replicas;
  for (Index r = 0; r < recipe.replicas; ++r) {
    replicas_.push_back(std::make_unique<Replica>(
        Replica{new_model(recipe.name, recipe.architecture, recipe.seed),
                Matrix<float>(rows, images.cols()), Matrix<float>(rows, labels.cols())}));
    replicas_.back()->model.network.set_training(true);
  }
  if (recipe.optimizer == Recipe::Optimizer::adam) adam_.emplace(recipe.weight_decay);
  if (recipe.optimizer == Recipe::Optimizer::momentum) momentum_.emplace(recipe.momentum);
  if (recipe.weight_average > 0) average_.emplace(recipe.weight_average);
}

float Training::step() {
  {
    std::vector<std::jthread> threads;
    for (std::size_t r = 1; r < replicas_.size(); ++r)
      threads.emplace_back([this, r] { learn(r); });
    learn(0);
  }
  gather_gradients();
  update_parameters();
  spread_state();
  if (average_) average_->update(replicas_[0]->model.network);
  ++steps_;

  float loss = 0;
  for (const auto& replica : replicas_) loss += replica->loss;
  return loss / static_cast<float>(replicas_.size());
}

Model Training::model() const {
  Model result = new_model(recipe_.name, recipe_.architecture, recipe_.seed);
  copy_state(replicas_[0]->model.network, result.network);
  if (average_) average_->copy_to(result.network);
  return result;
}

void Training::learn(std::size_t replica) {
  auto& [model, x, t, loss] = *replicas_[replica];
  const std::uint64_t seed =
      derived_seed(recipe_.seed, static_cast<std::uint64_t>(steps_) * replicas_.size() + replica);
  Random random(seed);
  samples_.draw(progress(), random, x, t);
  model.network.set_seed(seed);
  loss = model.network.gradient(x, t);
}

void Training::gather_gradients() {
  if (replicas_.size() == 1) return;
  const float share = 1 / static_cast<float>(replicas_.size());
  const std::vector<Parameter<float>>& sums = replicas_[0]->model.network.parameters();
  for (std::size_t i = 0; i < sums.size(); ++i) {
    for (std::size_t r = 1; r < replicas_.size(); ++r)
      *sums[i].gradient += *replicas_[r]->model.network.parameters()[i].gradient;
    *sums[i].gradient *= share;
  }
}

void Training::update_parameters() {
  const std::vector<Parameter<float>>& parameters = replicas_[0]->model.network.parameters();
  if (adam_)
    adam_->update(parameters, learning_rate());
  else if (momentum_)
    momentum_->update(parameters, learning_rate());
  else
    Sgd<float>{learning_rate()}.update(parameters);
}

/// The first replica's new parameters go to all; so do the means of their buffers.
void Training::spread_state() {
  if (replicas_.size() == 1) return;
  Network<float>& first = replicas_[0]->model.network;
  const std::vector<Parameter<float>> means = first.state();
  for (std::size_t i = first.parameters().size(); i < means.size(); ++i) {
    for (std::size_t r = 1; r < replicas_.size(); ++r)
      *means[i].value += *replicas_[r]->model.network.state()[i].value;
    *means[i].value /= static_cast<float>(replicas_.size());
  }
  for (std::size_t r = 1; r < replicas_.size(); ++r) copy_state(first, replicas_[r]->model.network);
}

/// 0 at the first step, 1 after the last.
double Training::progress() const {
  return static_cast<double>(steps_) / static_cast<double>(recipe_.steps);
}

/// The one-cycle schedule (L. Smith, N. Topin, 2019): up over the first fifth, then down to
/// nothing, both as half a cosine.
float Training::learning_rate() const {
  if (!recipe_.one_cycle) return recipe_.learning_rate;
  constexpr double kRise = 0.2;
  const double at = progress();
  const double phase = at < kRise ? 1 - at / kRise : (at - kRise) / (1 - kRise);
  return recipe_.learning_rate *
         static_cast<float>((1 + std::cos(std::numbers::pi * phase)) / 2 + 1e-3);
}

}  // namespace digitpad
