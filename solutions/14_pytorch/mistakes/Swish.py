"""Lab 14, exercise 4: the named mistakes of `Swish`."""

import torch

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, RightSwish

INPLACE = f"{BOOK}/mistakes.html#in-place-operations"
RULE = f"{BOOK}/autograd.html#a-rule-of-your-own"

hints(
    "Swish",
    "Differentiate x times sigmoid(x) by the product rule, then multiply by what arrives from above.",
    "s + x s (1 - s), times upstream; gradcheck tells when it is right.",
)


@mistake(
    "Swish",
    slug="no-upstream",
    says=("What arrives from above is not in your gradient: the function would be right only as the last one."),
    hint=(
        "Look at where upstream is used.",
        "Multiply by it.",
    ),
    link=RULE,
)
class Swish(RightSwish):
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return s + x * s * (1 - s)


@mistake(
    "Swish",
    slug="first-term-only",
    says="Of the product rule only the first term is there: the sigmoid changes with x too.",
    hint=(
        "Look at the second factor of x times sigmoid(x).",
        "Add x times the sigmoid's slope.",
    ),
    link=RULE,
)
class Swish(RightSwish):
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return upstream * s


@mistake(
    "Swish",
    slug="second-term-only",
    says="Of the product rule only the second term is there: x itself has the slope 1.",
    hint=(
        "Look at the first factor of x times sigmoid(x).",
        "Add the sigmoid itself.",
    ),
    link=RULE,
)
class Swish(RightSwish):
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return upstream * x * s * (1 - s)


@mistake(
    "Swish",
    slug="sigmoid-slope",
    says="That is the slope of the sigmoid alone.",
    hint=(
        "Look at the factor x.",
        "The product rule has two terms.",
    ),
    link=RULE,
)
class Swish(RightSwish):
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return upstream * s * (1 - s)


@mistake(
    "Swish",
    slug="sign",
    says="The second term has the wrong sign.",
    hint=(
        "Look at what stands between the two terms.",
        "Plus.",
    ),
    link=RULE,
)
class Swish(RightSwish):
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return upstream * (s - x * s * (1 - s))


@mistake(
    "Swish",
    slug="added-upstream",
    says="What arrives from above was added. The chain rule multiplies.",
    hint=(
        "Look at how upstream enters.",
        "Times.",
    ),
    link=RULE,
)
class Swish(RightSwish):
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return upstream + s + x * s * (1 - s)


@mistake(
    "Swish",
    slug="value-for-slope",
    says="The function's value was taken for its slope.",
    hint=(
        "Look at what you multiply upstream by.",
        "The derivative, s + x s (1 - s).",
    ),
    link=RULE,
)
class Swish(RightSwish):
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return upstream * x * s


@mistake(
    "Swish",
    slug="output-saved",
    says="The output was saved and used as if it were the input.",
    hint=(
        "Look at what ctx.save_for_backward gets.",
        "The input x.",
    ),
    link=RULE,
)
class Swish(RightSwish):
    @staticmethod
    def forward(ctx, x):
        out = x * torch.sigmoid(x)
        ctx.save_for_backward(out)
        return out


@mistake(
    "Swish",
    slug="mean",
    says=("The gradient was divided by the number of inputs. Only a mean in the forward pass would do that."),
    hint=(
        "Look for a division.",
        "None: each input has its own slope.",
    ),
    link=RULE,
)
class Swish(RightSwish):
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return upstream * (s + x * s * (1 - s)) / x.numel()


@mistake(
    "Swish",
    slug="sigmoid-forward",
    says="The forward pass gives the sigmoid: the factor x is missing.",
    hint=(
        "Look at what forward returns.",
        "x times its sigmoid.",
    ),
    link=RULE,
)
class Swish(RightSwish):
    @staticmethod
    def forward(ctx, x):
        out = torch.sigmoid(x)
        ctx.save_for_backward(x)
        return out

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return upstream * s * (1 - s)


@mistake(
    "Swish",
    slug="summed-upstream",
    says="What arrives from above was summed up first: each input must get its own share.",
    hint=(
        "Look at the shape of upstream.",
        "Entry by entry.",
    ),
    link=RULE,
)
class Swish(RightSwish):
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return upstream.sum() * (s + x * s * (1 - s))


@mistake(
    "Swish",
    slug="upstream-on-one-term",
    says="What arrives from above multiplies only one of the two terms.",
    hint=(
        "Look at your brackets.",
        "upstream times the whole slope.",
    ),
    link=RULE,
)
class Swish(RightSwish):
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return upstream * s + x * s * (1 - s)


@also("Swish", "upstream-on-one-term")
class Swish(RightSwish):
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(x)
        return s + x * s * (1 - s) * upstream


@mistake(
    "Swish",
    slug="input-changed",
    says="The forward pass wrote into its input. It belongs to the caller, who may still need it.",
    hint=(
        "Look for *= or an underscore at the end of a name in forward.",
        "Make a new tensor.",
    ),
    link=INPLACE,
)
class Swish(RightSwish):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x.clone())
        x *= torch.sigmoid(x)
        return x.clone()
