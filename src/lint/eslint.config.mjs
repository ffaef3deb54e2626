import js from "@eslint/js";
import globals from "globals";

export default [
  {
    files: ["src/main/resources/static/assets/**/*.js"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...js.configs.recommended.rules,
      "curly": "error",
      "eqeqeq": "error",
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", 40],
      "no-alert": "off",
      "no-eval": "error",
      "no-implied-eval": "error",
      // Letters that can't be seen are written by their numbers
      "no-misleading-character-class": ["error", { allowEscape: true }],
      "no-new-func": "error",
      "no-var": "error",
      "prefer-const": "error"
    }
  },
  {
    files: ["src/**/*.mjs"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: globals.node },
    rules: { ...js.configs.recommended.rules, "curly": "error", "eqeqeq": "error", "prefer-const": "error" }
  }
];
