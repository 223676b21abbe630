// `digitpad train`: a recipe to a weights file and its history. What is interrupted goes on from
// its last measurement.
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "cli/training_history.hpp"
#include "digits/calibration.hpp"
#include "digits/evaluation.hpp"
#include "digits/fold.hpp"
#include "digits/mnist.hpp"
#include "digits/quantize.hpp"
#include "digits/training.hpp"
#include "files/read_file.hpp"

namespace digitpad::cli {
namespace {

/// The share of the validation images that the model must not call "no digit".
constexpr double kAccepted = 0.998;

struct Options {
  std::string recipe, mnist, out;
};

/// Images and one-hot labels, in memory that somebody else owns.
struct Part {
  ConstView<float> x, t;

  Part(ConstView<float> images, ConstView<float> labels) : x(images), t(labels) {}
  explicit Part(const MnistSet& set) : Part(set.x, set.t) {}
  Part rows(Index first, Index count) const {
    return {x.rows_from(first, count), t.rows_from(first, count)};
  }
};

double accuracy(Network<float>& network, const Part& part) {
  return evaluate(scores_of(network, part.x), labels_of(part.t)).accuracy;
}

std::string as_text(const std::vector<std::uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }

void write_text(const std::string& path, const std::string& text) {
  require(write_file(path, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}));
}

/// What an interrupted training left behind, beside the weights to be.
class Checkpoint {
 public:
  Checkpoint(const std::string& out, std::string recipe)
      : path_(out + ".checkpoint"), recipe_(std::move(recipe)) {}

  void write(const Training& training, const TrainingHistory& history) const {
    SafetensorsFile file = training.checkpoint();
    file.metadata["recipe"] = recipe_;
    file.metadata["history"] = to_json(history);
    require(write_file(path_, write_safetensors(file)));
  }

  /// Goes on from it, if there is one.
  void resume(Training& training, TrainingHistory& history) const {
    std::error_code error;
    if (!std::filesystem::exists(path_, error) && !error) return;
    SafetensorsFile file = require(read_safetensors(require(read_file(path_)), path_));
    if (file.metadata["recipe"] != recipe_)
      throw Failure(path_ +
                    " is of a training with another recipe; delete it to begin anew, or take the "
                    "recipe that it is of");
    history = parse_history(file.metadata["history"], path_ + ": __metadata__: history");
    require(training.resume(file, path_));
    std::printf("going on from %s after step %lld; delete it to begin anew\n", path_.c_str(),
                static_cast<long long>(training.steps()));
  }

  void remove() const {
    std::error_code error;
    std::filesystem::remove(path_, error);
    if (error) throw Failure("cannot remove " + path_ + ": " + error.message());
  }

 private:
  std::string path_, recipe_;
};

void print(const Measurement& point, TrainingHistory::Held held) {
  std::printf("step %6lld   loss %6.4f   train %s   %s %s\n", static_cast<long long>(point.step),
              point.loss, percent(point.train_accuracy).c_str(),
              held == TrainingHistory::Held::test ? "test" : "validation",
              percent(point.held_accuracy).c_str());
  std::fflush(stdout);
}

/// Trains to the recipe's last step; measures, and keeps a checkpoint, at each point of the plot.
void learn(const Recipe& recipe, Training& training, const Part& train, const Part& held,
           const Checkpoint& checkpoint, TrainingHistory& history) {
  ProgressBar progress(recipe.steps, "steps");
  double loss_sum = 0;
  Index losses = 0;
  const auto measure = [&] {
    Model model = training.model();
    history.points.push_back({.step = training.steps(),
                              .loss = losses > 0 ? loss_sum / static_cast<double>(losses) : 0,
                              .train_accuracy = accuracy(model.network, train),
                              .held_accuracy = accuracy(model.network, held)});
    progress.clear();
    print(history.points.back(), history.held);
    checkpoint.write(training, history);
    loss_sum = 0;
    losses = 0;
  };
  if (history.points.empty()) measure();
  while (training.steps() < recipe.steps) {
    const float loss = training.step();
    if (!std::isfinite(loss))
      throw Failure("the loss is no longer finite after step " + std::to_string(training.steps()) +
                    ": try a smaller learningRate than " + std::to_string(recipe.learning_rate));
    loss_sum += static_cast<double>(loss);
    ++losses;
    progress.update(training.steps());
    if (training.steps() % recipe.evaluate_every == 0 || training.steps() == recipe.steps)
      measure();
  }
}

/// Makes the probabilities mean what they say, and finds the one that is too low for a digit.
void calibrate(Model& model, const Part& validation) {
  const double temperature =
      best_temperature(scores_of(model.network, validation.x), labels_of(validation.t));
  cool(model.network, temperature);
  model.digit_threshold =
      static_cast<float>(confidence_of_share(scores_of(model.network, validation.x), kAccepted));
  std::printf("temperature %.3f; below %s an answer is no digit\n", temperature,
              percent(static_cast<double>(model.digit_threshold)).c_str());
}

void train(const Options& options) {
  const std::string text = as_text(require(read_file(options.recipe)));
  const Recipe recipe = require(parse_recipe(text, options.recipe));
  const std::string out = options.out.empty() ? recipe.name + ".safetensors" : options.out;
  const Mnist mnist = require(load_mnist(options.mnist, {.one_hot_label = true}));
  const Index learned = mnist.train.x.rows() - recipe.validation;
  if (learned < 1)
    throw Failure(options.recipe + ": \"validation\" is " + std::to_string(recipe.validation) +
                  ", but there are " + std::to_string(mnist.train.x.rows()) + " training images");
  const Part train = Part(mnist.train).rows(0, learned);
  const Part validation = Part(mnist.train).rows(learned, recipe.validation);
  const Part test(mnist.test);
  std::printf("%s: %lld steps of %lld images, seed %llu\n", recipe.name.c_str(),
              static_cast<long long>(recipe.steps), static_cast<long long>(recipe.batch_size),
              static_cast<unsigned long long>(recipe.seed));

  Training training(recipe, train.x, train.t);
  const bool validating = recipe.validation > 0;
  TrainingHistory history{
      recipe.name,
      validating ? TrainingHistory::Held::validation : TrainingHistory::Held::test,
      {},
      {}};
  const Checkpoint checkpoint(out, text);
  checkpoint.resume(training, history);
  learn(recipe, training, train, validating ? validation : test, checkpoint, history);

  Model model = fold(training.model());
  if (validating) calibrate(model, validation);
  const std::vector<std::uint8_t> weights = write_safetensors(
      recipe.stored_as == DType::i8 ? to_safetensors(model, quantized(model, train.x))
                                    : to_safetensors(model, recipe.stored_as));
  // What is stored may be rounded: read it back before it replaces anything, say what it reaches.
  Model stored = require(model_from_safetensors(require(read_safetensors(weights, out)), out));
  history.test_accuracy = accuracy(stored.network, test);
  require(write_file(out, weights));
  const std::string history_path =
      std::filesystem::path(out).replace_extension(".history.json").string();
  write_text(history_path, to_json(history));
  checkpoint.remove();
  std::printf("%s (%zu bytes): test %s\n%s: the history\n", out.c_str(), weights.size(),
              percent(*history.test_accuracy).c_str(), history_path.c_str());
}

}  // namespace

void add_train(CLI::App& app) {
  CLI::App* command = app.add_subcommand("train", "Train a model as its recipe says");
  const auto options = std::make_shared<Options>();
  command->add_option("recipe", options->recipe, "The recipe, a .json file")
      ->option_text("RECIPE")
      ->required();
  add_mnist_option(*command, options->mnist);
  command
      ->add_option("--out", options->out,
                   "Where the weights go (default: the recipe's name .safetensors, here); the "
                   "history goes beside them as .history.json, and while it trains a .checkpoint "
                   "to go on from")
      ->option_text("FILE");
  command->callback([options] { train(*options); });
}

}  // namespace digitpad::cli
