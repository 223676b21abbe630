// `digitpad gradcheck`: the second tutorial's experiment and its table.
#include <cstdio>
#include <filesystem>
#include <memory>

#include "cli/commands.hpp"
#include "cli/model_files.hpp"
#include "cli/terminal.hpp"
#include "digits/gradient_check.hpp"
#include "digits/mnist.hpp"

namespace digitpad::cli {
namespace {

struct Options {
  std::string model, mnist;
  double epsilon = 0;
};

/// A weights file's model; a recipe's with the weights it starts from.
Model model_or_recipe(const std::string& path) {
  if (std::filesystem::path(path).extension() != ".json")
    return read_model(path, LayerType::sigmoid);
  const Recipe recipe = read_recipe(path);
  return new_model(recipe.name, recipe.architecture, recipe.seed);
}

void run(const Options& options) {
  constexpr Index kImages = 3;  // as in the tutorial
  const Model model = model_or_recipe(options.model);
  const Mnist mnist = require(load_mnist(options.mnist, {.one_hot_label = true}));
  GradientChecking checking(model, ConstView<float>(mnist.train.x).rows_from(0, kImages),
                            ConstView<float>(mnist.train.t).rows_from(0, kImages),
                            {.log_epsilon = options.epsilon});
  ProgressBar progress(checking.elements(), "elements");
  while (!checking.done()) {
    checking.step();
    progress.update(checking.checked());
  }
  progress.clear();

  std::printf("parameter     size   mean |backprop|   mean |numerical|   mean |difference|\n");
  for (const GradientCheck& check : checking.checks())
    std::printf("%-9s %8lld         %9.2e          %9.2e           %9.2e\n",
                check.parameter.c_str(), static_cast<long long>(check.size), check.backprop,
                check.numerical, check.difference);
  if (options.epsilon == 0)
    std::printf(
        "\nThe loss is exact (log-softmax), so what differs is rounding and the h^2 error of "
        "central\n"
        "differences, h = 1e-4, float64. The tutorial's figures are larger (W1 3.7e-10, b1 "
        "2.4e-9,\n"
        "W2 5.4e-9, b2 1.4e-7): its loss adds 1e-7 inside the logarithm, of which its backprop "
        "does\n"
        "not know. --epsilon 1e-7 does the same.\n");
  else
    std::printf(
        "\nThe numerical gradients are of -sum t log(y + %g), the tutorial's loss; backprop is of "
        "the\n"
        "loss without that %g, as the tutorial's is. What differs is that term, not a mistake in\n"
        "backprop: without --epsilon it goes away.\n",
        options.epsilon, options.epsilon);
}

}  // namespace

void add_gradcheck(CLI::App& app) {
  CLI::App* command = app.add_subcommand(
      "gradcheck", "Compare backprop with numerical gradients on three training images");
  const auto options = std::make_shared<Options>();
  command
      ->add_option("model", options->model,
                   "The weights; or a recipe, for the weights it starts from")
      ->option_text("MODEL_OR_RECIPE")
      ->required();
  add_mnist_option(*command, options->mnist);
  command
      ->add_option("--epsilon", options->epsilon,
                   "Added inside the loss's logarithm; the tutorial has 1e-7")
      ->option_text("E")
      ->check(CLI::Range(0.0, 1.0));
  command->callback([options] { run(*options); });
}

}  // namespace digitpad::cli
