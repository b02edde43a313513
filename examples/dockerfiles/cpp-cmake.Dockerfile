FROM gcc:14.2.0
RUN apt-get update && apt-get install -y --no-install-recommends cmake=3.25.1-1 ninja-build=1.11.1-2~deb12u1 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN cmake -G Ninja -DCMAKE_BUILD_TYPE=Debug -B build
RUN cmake --build build
RUN strings build/server | grep -i version | tee /etc/server-version
CMD ["./build/server"]
