#include "cli/report.hpp"

#include <algorithm>
#include <cstdio>

#include "cli/terminal.hpp"
#include "files/json_text.hpp"

namespace digitpad::cli {
namespace {

double digit_accuracy(const Evaluation& evaluation, std::size_t digit) {
  double count = 0;
  for (const std::uint32_t n : evaluation.confusion[digit]) count += n;
  return count > 0 ? evaluation.confusion[digit][digit] / count : 0;
}

/// Of the variations, beside the first, which is plain.
double difference(const Report& report, const VariedEvaluation& varied) {
  return varied.evaluation.accuracy - report.variations[0].evaluation.accuracy;
}

const VariedEvaluation& worst(const Report& report) {
  return *std::min_element(report.variations.begin(), report.variations.end(),
                           [](const VariedEvaluation& a, const VariedEvaluation& b) {
                             return a.evaluation.accuracy < b.evaluation.accuracy;
                           });
}

long long count_of(Index count) { return static_cast<long long>(count); }

void print_variations(const Report& report) {
  std::printf("\nvariation        accuracy    points    loss\n");
  for (const VariedEvaluation& varied : report.variations)
    std::printf("%-16s %8s    %+6.2f  %6.4f\n", std::string(varied.variation).c_str(),
                percent(varied.evaluation.accuracy).c_str(), 100 * difference(report, varied),
                varied.evaluation.loss);
  std::printf("worst: %s, %+.2f points\n", std::string(worst(report).variation).c_str(),
              100 * difference(report, worst(report)));
}

void print_rejection(const Report& report) {
  const Rejection& rejection = *report.rejection;
  std::printf("\nnot digits         %lld %s\n", count_of(rejection.others),
              report.not_digits.c_str());
  std::printf("area under ROC     %.4f\n", rejection.area);
  const auto at = [](const char* what, double threshold, double accepted, double refused) {
    std::printf("%-18s %.4f accepts %s of digits, refuses %s of the others\n", what, threshold,
                percent(accepted).c_str(), percent(refused).c_str());
  };
  at("the model's", rejection.threshold, rejection.digits_accepted, rejection.others_refused);
  at("for 99 %", rejection.threshold_for_99, 0.99, rejection.others_refused_at_99);
}

/// Members of a JSON object, one call each.
class Json {
 public:
  explicit Json(JsonText& text) : text_(text) {}

  void number(const char* key, double value) {
    text_.key(key);
    text_.number(value);
  }
  void count(const char* key, Index value) {
    text_.key(key);
    text_.integer(value);
  }
  void string(const char* key, std::string_view value) {
    text_.key(key);
    text_.text(value);
  }

 private:
  JsonText& text_;
};

void write_calibration(JsonText& json, const Evaluation& all) {
  json.key("calibration");
  json.open_list();
  for (const CalibrationBin& bin : all.calibration) {
    json.open_object();
    Json(json).count("count", bin.count);
    Json(json).number("confidence", bin.confidence);
    Json(json).number("accuracy", bin.accuracy);
    json.close_object();
  }
  json.close_list();
}

void write_confusion(JsonText& json, const Evaluation& all) {
  json.key("confusion");
  json.open_list();
  for (const auto& row : all.confusion) {
    json.open_list();
    for (const std::uint32_t n : row) json.integer(n);
    json.close_list();
  }
  json.close_list();
}

void write_groups(JsonText& json, const std::map<std::string, Evaluation>& groups) {
  json.key("groups");
  json.open_object();
  for (const auto& [name, group] : groups) {
    json.key(name);
    json.open_object();
    Json(json).count("count", group.count);
    Json(json).number("accuracy", group.accuracy);
    json.close_object();
  }
  json.close_object();
}

void write_variations(JsonText& json, const Report& report) {
  json.key("variations");
  json.open_list();
  for (const VariedEvaluation& varied : report.variations) {
    json.open_object();
    Json(json).string("name", varied.variation);
    Json(json).number("accuracy", varied.evaluation.accuracy);
    Json(json).number("difference", difference(report, varied));
    Json(json).number("loss", varied.evaluation.loss);
    Json(json).number("calibrationError", varied.evaluation.calibration_error);
    json.close_object();
  }
  json.close_list();
  Json(json).string("worst", worst(report).variation);
}

void write_rejection(JsonText& json, const Report& report) {
  const Rejection& rejection = *report.rejection;
  json.key("rejection");
  json.open_object();
  Json fields(json);
  fields.string("notDigits", report.not_digits);
  fields.count("count", rejection.others);
  fields.number("area", rejection.area);
  fields.number("threshold", rejection.threshold);
  fields.number("digitsAccepted", rejection.digits_accepted);
  fields.number("othersRefused", rejection.others_refused);
  fields.number("thresholdFor99", rejection.threshold_for_99);
  fields.number("othersRefusedAt99", rejection.others_refused_at_99);
  json.close_object();
}

}  // namespace

void print_text(const Report& report) {
  const Evaluation& all = report.all;
  std::printf("accuracy           %s of %lld\n", percent(all.accuracy).c_str(),
              count_of(all.count));
  std::printf("loss               %.4f nats\n", all.loss);
  std::printf("calibration error  %.4f\n\n", all.calibration_error);
  std::printf(
      "truth   accuracy   answered 0     1     2     3     4     5     6     7     8     9\n");
  for (std::size_t digit = 0; digit < 10; ++digit) {
    std::printf("    %zu  %9s       ", digit, percent(digit_accuracy(all, digit)).c_str());
    for (const std::uint32_t n : all.confusion[digit]) std::printf(" %5u", n);
    std::printf("\n");
  }
  if (!report.groups.empty()) std::printf("\n");
  for (const auto& [name, group] : report.groups)
    std::printf("%-24s %s of %lld\n", name.c_str(), percent(group.accuracy).c_str(),
                count_of(group.count));
  if (!report.variations.empty()) print_variations(report);
  if (report.rejection) print_rejection(report);
}

void print_json(const Report& report) {
  JsonText json;
  json.open_object();
  Json fields(json);
  fields.string("model", report.model);
  fields.count("count", report.all.count);
  fields.number("accuracy", report.all.accuracy);
  fields.number("loss", report.all.loss);
  fields.number("calibrationError", report.all.calibration_error);
  write_calibration(json, report.all);
  write_confusion(json, report.all);
  write_groups(json, report.groups);
  if (!report.variations.empty()) write_variations(json, report);
  if (report.rejection) write_rejection(json, report);
  json.close_object();
  std::printf("%s\n", json.json().c_str());
}

}  // namespace digitpad::cli
