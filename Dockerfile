# docker build -t tlcheck . && docker run --rm -v "$PWD:/work" tlcheck article.txt
FROM swift:6.2-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends \
      make pkg-config libhunspell-dev libyaml-dev libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev \
      libicu-dev zlib1g-dev libcld2-dev libgettextpo-dev \
      hunspell-en-us hunspell-en-gb hunspell-de-de \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN make build && strip .build/release/tlcheck

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends \
      git libhunspell-1.7-0 libyaml-0-2 libxml2 libcmark-gfm0.29.0.gfm.6 libcmark-gfm-extensions0.29.0.gfm.6 \
      libicu72 zlib1g libcld2-0 libgettextpo0 libstdc++6 \
      hunspell-en-us hunspell-en-gb hunspell-de-de \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /source/.build/release/tlcheck /usr/local/bin/tlcheck
COPY --from=build /source/LICENSE /usr/local/share/doc/tlcheck/LICENSE
WORKDIR /work
ENTRYPOINT ["tlcheck"]
CMD ["--help"]
