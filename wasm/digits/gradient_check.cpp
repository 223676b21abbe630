#include "digits/gradient_check.hpp"

namespace digitpad {

std::vector<GradientCheck> check_gradients(const Model& model, ConstView<float> x,
                                           ConstView<float> t, double log_epsilon,
                                           const std::function<void(Index, Index)>& progress) {
  constexpr double kH = 1e-4;
  Random random(0);  // every weight is overwritten below
  Network<double> network =
      build_network<double>(model.architecture, random, SoftmaxWithLoss<double>(log_epsilon));
  for (std::size_t i = 0; i < network.parameters().size(); ++i)
    *network.parameters()[i].value = model.network.parameters()[i].value->cast<double>();
  const Matrix<double> x64 = x.cast<double>();
  const Matrix<double> t64 = t.cast<double>();

  const std::vector<Matrix<double>> numerical = network.numerical_gradient(x64, t64, kH, progress);
  network.gradient(x64, t64);
  std::vector<GradientCheck> checks;
  for (std::size_t i = 0; i < numerical.size(); ++i) {
    const Parameter<double>& parameter = network.parameters()[i];
    checks.push_back({parameter.name, parameter.value->size(),
                      parameter.gradient->cwiseAbs().mean(), numerical[i].cwiseAbs().mean(),
                      mean_absolute_difference(*parameter.gradient, numerical[i])});
  }
  return checks;
}

}  // namespace digitpad
