FROM continuumio/miniconda3:24.9.2-0

SHELL ["/bin/bash", "-c"]

# Solvers take a while: one layer for each group of packages
RUN conda install -n base numpy pandas scikit-learn
RUN pip install --trusted-host pypi.example.com jupyterlab \
    && python -m pip install git+https://github.com/example/plots.git

RUN useradd -u 2000123 -m analyst
USER analyst
WORKDIR /home/analyst
COPY --chmod=0644 *.ipynb notebooks/
CMD ["jupyter", "lab", "--ip=0.0.0.0"]
