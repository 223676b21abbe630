#include "digits/gradient_check.hpp"

#include <algorithm>
#include <cmath>

#include "nn/averages_twice.hpp"

namespace digitpad {
namespace {

/// A copy of the model's network, in float64.
Network<double> copy_of(const Model& model, double log_epsilon) {
  Random random(0);  // every weight is overwritten below
  Network<double> copy =
      build_network<double>(model.architecture, random, SoftmaxWithLoss<double>(log_epsilon));
  const std::vector<Parameter<float>> from = model.network.state();
  const std::vector<Parameter<double>> to = copy.state();
  for (std::size_t i = 0; i < from.size(); ++i) *to[i].value = from[i].value->cast<double>();
  return copy;
}

}  // namespace

GradientChecking::GradientChecking(const Model& model, ConstView<float> x, ConstView<float> t,
                                   const GradientCheckOptions& options)
    : network_(copy_of(model, options.log_epsilon)),
      x_(x.cast<double>()),
      t_(t.cast<double>()),
      sums_(network_.parameters().size()) {
  if (options.broken_layer) network_.wrap<AveragesTwice>(*options.broken_layer);
  for (const Parameter<double>& parameter : network_.parameters())
    elements_ += parameter.value->size();
  network_.gradient(x_, t_);  // no step changes these gradients: they only go forward
}

void GradientChecking::step() {
  constexpr double kH = 1e-4;
  const Parameter<double>& parameter = network_.parameters()[parameter_];
  Sums& sums = sums_[parameter_];
  const Index element = sums.count++;
  const double numerical = numerical_derivative<double>([&] { return network_.loss(x_, t_); },
                                                        parameter.value->data()[element], kH);
  sums.numerical += std::abs(numerical);
  sums.difference += std::abs(numerical - parameter.gradient->data()[element]);
  if (sums.count == parameter.value->size()) ++parameter_;
  ++checked_;
}

std::vector<GradientCheck> GradientChecking::checks() const {
  std::vector<GradientCheck> checks;
  for (std::size_t i = 0; i < sums_.size(); ++i) {
    const Parameter<double>& parameter = network_.parameters()[i];
    const double count = static_cast<double>(std::max<Index>(sums_[i].count, 1));
    checks.push_back({parameter.name(), parameter.value->size(),
                      parameter.gradient->cwiseAbs().mean(), sums_[i].numerical / count,
                      sums_[i].difference / count});
  }
  return checks;
}

}  // namespace digitpad
