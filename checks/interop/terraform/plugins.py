"""Where the AWS provider is, so that nothing is downloaded, and the environment in which terraform runs."""

import os
import pathlib
import shutil

PLUGINS = ("~/.terraform.d/plugins", "/usr/local/share/terraform/plugins", "/usr/share/terraform/plugins", "/opt/tf-plugins")


def plugins():
    """What `terraform init` needs to find the provider: a list of options; what is missing, as a string, otherwise."""
    if not shutil.which("terraform"):
        return "terraform on the PATH"
    named = os.environ.get("TF_PLUGIN_DIR")
    for folder in [named] if named else map(os.path.expanduser, PLUGINS):
        if list(pathlib.Path(folder).glob("*/hashicorp/aws/*/*/terraform-provider-aws*")):
            return ["-plugin-dir", folder]
    return [] if os.path.isfile(os.environ.get("TF_CLI_CONFIG_FILE", "")) else "AWS provider in a plugin folder"


def environment_in(home, endpoint):
    """The environment for terraform, in which nothing of the user's own configuration plays a part."""
    kept = {name: os.environ[name] for name in ("PATH", "TF_CLI_CONFIG_FILE") if name in os.environ}
    return kept | {
        "HOME": home,
        "TF_IN_AUTOMATION": "1",
        "TF_INPUT": "0",
        "CHECKPOINT_DISABLE": "1",
        "TF_VAR_endpoint": endpoint,
        "AWS_CONFIG_FILE": "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
        "AWS_EC2_METADATA_DISABLED": "true",
    }
