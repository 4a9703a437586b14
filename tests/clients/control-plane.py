"""control-plane.py ENDPOINT: runs control-plane.txt with the AWS CLI of this Python, in one process, against a server.

Fails if a response is not the one that the file expects, or if the CLI knows an operation that the file does not have."""

import contextlib
import io
import json
import os
import re
import shlex
import sys
from pathlib import Path

endpoint = sys.argv[1]
os.environ.update(
    AWS_ACCESS_KEY_ID="cli",
    AWS_SECRET_ACCESS_KEY="secret",
    AWS_DEFAULT_REGION="us-east-1",
    AWS_MAX_ATTEMPTS="1",
    AWS_PAGER="",
    AWS_CONFIG_FILE="/dev/null",
    AWS_SHARED_CREDENTIALS_FILE="/dev/null",
)

import awscli
from awscli.clidriver import create_clidriver

try:
    from awscli.botocore import xform_name  # Version 2 contains its own.
except ImportError:
    from botocore import xform_name
import jmespath

driver = create_clidriver()
model = driver.session.get_service_model("dynamodb")
known = {xform_name(name, "-") for name in model.operation_names}
values = {}
checks = 0


def fail(line, problem):
    sys.exit(f"AWS CLI {awscli.__version__}: {line}\n  {problem}")


def run(arguments):
    """Runs a command of the CLI; returns its exit code, its output and its errors."""
    output, errors = io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(io.BytesIO())
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        try:
            code = driver.main(["--endpoint-url", endpoint, "--output", "json", "dynamodb", *arguments])
        except SystemExit as exit:
            code = exit.code
    for stream in (output, errors):
        stream.flush()
    return code, output.buffer.getvalue().decode(), errors.buffer.getvalue().decode()


def fill(text):
    """Replaces ${NAME} by a kept value, and ${NAME%/*} by that value without its last part."""

    def value(match):
        kept = values[match[1]]
        return kept.rpartition("/")[0] if match[2] else kept

    return re.sub(r"\$\{(\w+)(%/\*)?\}", value, text)


def text(value):
    return value if isinstance(value, str) else json.dumps(value)


def check(line, condition, response):
    global checks
    checks += 1
    if " := " in condition:
        name, path = condition.split(" := ")
        found = jmespath.search(path, response)
        if found is None:
            fail(line, f"{path} is not in the response: {json.dumps(response)}")
        values[name.strip()] = text(found)
        return
    path, wanted = condition.split(" = ")
    found = text(jmespath.search(path, response))
    if found != wanted:
        fail(line, f"{path} is {found}, not {wanted}: {json.dumps(response)}")


tried, unknown = set(), set()
for line in (Path(__file__).parent / "control-plane.txt").read_text().splitlines():
    if not line or line.startswith("#"):
        continue
    operation = line.split()[0]
    if operation != "wait" and operation not in known:
        unknown.add(operation)
        continue
    command, _, expected = fill(line).partition(" => ")
    tried.add(operation)
    code, output, errors = run(shlex.split(command))
    if expected.startswith("! "):
        checks += 1
        if f"({expected[2:]})" not in errors:
            fail(line, f"{expected[2:]} was expected, got: {output}{errors}")
        continue
    if code != 0:
        fail(line, f"it failed with {code}: {errors}")
    response = json.loads(output) if output.strip() else {}
    for condition in filter(None, expected.split("; ")):
        check(line, condition, response)

if missing := known - tried:
    sys.exit(f"AWS CLI {awscli.__version__}: control-plane.txt lacks {', '.join(sorted(missing))}")
skipped = f"; it does not know {', '.join(sorted(unknown))}" if unknown else ""
print(f"AWS CLI {awscli.__version__}: {len(tried - {'wait'})} operations, {checks} checks passed{skipped}")
