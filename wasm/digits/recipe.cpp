#include "digits/recipe.hpp"

#include <utility>

#include "files/json.hpp"

namespace digitpad {
namespace {

float read_sgd(JsonFields& fields, std::string_view source) {
  const rapidjson::Value* optimizer = fields.member("optimizer");
  if (!optimizer) return 0;
  JsonFields sgd(*optimizer, std::string(source) + ": optimizer");
  sgd.only({"type", "learningRate"});
  if (sgd.text("type") != "Sgd") sgd.fail("type", "must be \"Sgd\"");
  const double learning_rate = sgd.number("learningRate", 1e-9, 1e3);
  fields.take(sgd.status());
  return static_cast<float>(learning_rate);
}

}  // namespace

Result<Recipe> parse_recipe(std::string_view json, std::string_view source) {
  Result<rapidjson::Document> document = parse_json(json, source);
  if (!document.ok()) return document.status();
  JsonFields fields(document.value(), std::string(source));
  fields.only({"name", "architecture", "optimizer", "batchSize", "steps", "evaluateEvery", "seed",
               "storedAs"});
  Recipe recipe{};
  recipe.name = fields.text("name");
  recipe.learning_rate = read_sgd(fields, source);
  recipe.batch_size = static_cast<Index>(fields.integer("batchSize", 1, 60000));
  recipe.steps = static_cast<Index>(fields.integer("steps", 1, 100'000'000));
  recipe.evaluate_every = static_cast<Index>(fields.integer("evaluateEvery", 1, 100'000'000));
  recipe.seed = static_cast<std::uint64_t>(fields.integer("seed", 0, 1LL << 53));
  const std::string dtype = fields.text("storedAs");
  if (dtype != "F32" && dtype != "F16") fields.fail("storedAs", "must be \"F32\" or \"F16\"");
  recipe.stored_as = dtype == "F16" ? DType::f16 : DType::f32;
  const rapidjson::Value* architecture = fields.member("architecture");
  if (!fields.status().ok()) return fields.status();

  Result<Architecture> parsed =
      parse_architecture(*architecture, std::string(source) + ": architecture");
  if (!parsed.ok()) return parsed.status();
  recipe.architecture = std::move(parsed).value();
  return recipe;
}

Training::Training(const Recipe& recipe, const MnistSet& train)
    : train_(train),
      model_(new_model(recipe.name, recipe.architecture, recipe.seed)),
      optimizer_{recipe.learning_rate},
      random_(recipe.seed + 1),  // the batches must not repeat the initial weights' numbers
      x_batch_(recipe.batch_size, train.x.cols()),
      t_batch_(recipe.batch_size, train.t.cols()) {}

float Training::step() {
  for (Index n = 0; n < x_batch_.rows(); ++n) {
    const Index sample = random_.index(train_.x.rows());
    x_batch_.row(n) = train_.x.row(sample);
    t_batch_.row(n) = train_.t.row(sample);
  }
  return model_.network.train_step(x_batch_, t_batch_, optimizer_);
}

}  // namespace digitpad
