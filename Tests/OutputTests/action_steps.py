"""Runs the steps of a composite GitHub action as its runner does: expressions, conditions, outputs, files. Steps that use
another action are handed to the caller."""
import os
import re
import subprocess


def run(action, folder, work, inputs, environment, use):
    """Gives the status of the first step that failed, or 0, and what the steps wrote to standard output.

    `use(name, arguments)` is called for each step that uses another action."""
    values = {f"inputs.{name}": str(known.get("default", "")) for name, known in action["inputs"].items()}
    values.update({f"inputs.{name}": value for name, value in inputs.items()})

    def filled(text):
        return re.sub(r"\$\{\{\s*([\w.-]+)\s*\}\}", lambda place: values.get(place[1], ""), str(text))

    def holds(condition):
        name, operator, wanted = re.fullmatch(r"\$\{\{\s*([\w.-]+)\s*(==|!=)\s*'([^']*)'\s*\}\}", condition).groups()
        return (values.get(name, "") == wanted) == (operator == "==")

    written = ""
    for number, step in enumerate(action["runs"]["steps"]):
        if "if" in step and not holds(step["if"]):
            continue
        if "uses" in step:
            use(step["uses"], {key: filled(value) for key, value in step.get("with", {}).items()})
            continue
        output = folder / f"output-{number}"
        output.write_text("")
        variables = {key: filled(value) for key, value in step.get("env", {}).items()}
        done = subprocess.run(
            [step["shell"], "-e", "-c", filled(step["run"])], cwd=work, capture_output=True, text=True,
            env={**os.environ, **environment, **variables, "GITHUB_OUTPUT": str(output)})
        written += done.stdout
        for line in output.read_text().splitlines():
            name, _, value = line.partition("=")
            values[f"steps.{step.get('id')}.outputs.{name}"] = value
        if done.returncode != 0:
            return done.returncode, written
    return 0, written
