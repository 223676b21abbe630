#include "digits/recipe.hpp"

#include <utility>

#include "files/json_fields.hpp"

namespace digitpad {
namespace {

void read_optimizer(JsonFields& fields, const std::string& source, Recipe& recipe) {
  const std::optional<JsonValue> member = fields.member("optimizer");
  if (!member) return;
  JsonFields optimizer(*member, source + ": optimizer");
  const std::string type = optimizer.text("type");
  if (type == "Adam") {
    optimizer.only({"type", "learningRate", "weightDecay"});
    recipe.optimizer = Recipe::Optimizer::adam;
    recipe.weight_decay = static_cast<float>(optimizer.number("weightDecay", 0, 1));
  } else if (type == "Momentum") {
    optimizer.only({"type", "learningRate", "momentum"});
    recipe.optimizer = Recipe::Optimizer::momentum;
    recipe.momentum = static_cast<float>(optimizer.number("momentum", 0, 0.9999));
  } else {
    optimizer.only({"type", "learningRate"});
    if (type != "Sgd") optimizer.fail("type", "must be \"Sgd\", \"Momentum\" or \"Adam\"");
  }
  recipe.learning_rate = static_cast<float>(optimizer.number("learningRate", 1e-9, 1e3));
  fields.take(optimizer.status());
}

void read_augmentation(JsonFields& fields, const std::string& source, Augmentation& augmentation) {
  if (!fields.has("augmentation")) return;
  JsonFields most(*fields.member("augmentation"), source + ": augmentation");
  most.only({"rotation", "scale", "shear", "shift", "elastic", "pen", "gain"});
  augmentation = {.rotation = most.number("rotation", 0, 180),
                  .scale = most.number("scale", 0, 0.9),
                  .shear = most.number("shear", 0, 2),
                  .shift = most.number("shift", 0, 14),
                  .elastic = most.number("elastic", 0, 14),
                  .pen = most.number("pen", 0, 1),
                  .gain = most.number("gain", 0, 10)};
  fields.take(most.status());
}

DType read_dtype(JsonFields& fields) {
  const std::string dtype = fields.text("storedAs");
  if (dtype == "F32") return DType::f32;
  if (dtype == "F16") return DType::f16;
  if (dtype == "I8") return DType::i8;
  fields.fail("storedAs", "must be \"F32\", \"F16\" or \"I8\"");
  return DType::f32;
}

}  // namespace

Result<Recipe> parse_recipe(std::string_view json, std::string_view source) {
  const Result<JsonValue> document = parse_json(json, source);
  if (!document.ok()) return document.status();
  const std::string name(source);
  JsonFields fields(document.value(), name);
  fields.only({"name", "architecture", "optimizer", "schedule", "labelSmoothing", "weightAverage",
               "augmentation", "easing", "drawn", "notDigits", "validation", "batchSize",
               "replicas", "steps", "evaluateEvery", "seed", "storedAs"});
  const auto index = [&](const char* field, std::int64_t most) {
    return static_cast<Index>(fields.integer(field, 1, most));
  };
  Recipe recipe{};
  recipe.name = fields.text("name");
  read_optimizer(fields, name, recipe);
  if (fields.has("schedule")) {
    recipe.one_cycle = fields.text("schedule") == "OneCycle";
    if (!recipe.one_cycle) fields.fail("schedule", "must be \"OneCycle\", or be left out");
  }
  const auto share = [&](const char* field, double most) {
    return fields.has(field) ? fields.number(field, 0, most) : 0;
  };
  recipe.label_smoothing = share("labelSmoothing", 0.9);
  recipe.weight_average = share("weightAverage", 1);
  read_augmentation(fields, name, recipe.augmentation);
  recipe.easing = share("easing", 1);
  recipe.drawn = share("drawn", 1);
  recipe.not_digits = share("notDigits", 1);
  if (recipe.drawn + recipe.not_digits > 1)
    fields.fail("notDigits",
                "and \"drawn\" are shares of the same images; their sum must not exceed 1");
  if (fields.has("validation")) recipe.validation = index("validation", 59999);
  recipe.batch_size = index("batchSize", 60000);
  recipe.replicas = fields.has("replicas") ? index("replicas", 64) : 1;
  if (fields.status().ok() && recipe.batch_size % recipe.replicas != 0)
    fields.fail("replicas", "must divide batchSize");
  recipe.steps = index("steps", 100'000'000);
  recipe.evaluate_every = index("evaluateEvery", 100'000'000);
  recipe.seed = static_cast<std::uint64_t>(fields.integer("seed", 0, 1LL << 53));
  recipe.stored_as = read_dtype(fields);
  const std::optional<JsonValue> architecture = fields.member("architecture");
  if (!fields.status().ok()) return fields.status();

  Result<Architecture> parsed = parse_architecture(*architecture, name + ": architecture");
  if (!parsed.ok()) return parsed.status();
  recipe.architecture = std::move(parsed).value();
  return recipe;
}

}  // namespace digitpad
