FROM ruby:3.3.6

RUN curl -sL https://deb.nodesource.com/setup_22.x | bash -
RUN apt-get update -qq && apt-get install -y nodejs postgresql-client
RUN gem install bundler
WORKDIR /app
COPY . /app
RUN bundle install
ENV SECRET_KEY_BASE=4f1c0de5a5b0aa0c8d9c2d1f7b7e9a3c
RUN bundle exec rake assets:precompile
EXPOSE 3000
CMD ["rails", "server", "-b", "0.0.0.0"]
CMD ["bundle", "exec", "puma", "-C", "config/puma.rb"]
