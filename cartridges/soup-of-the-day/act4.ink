// ================================================== ACT FOUR: ten minutes to midnight
=== function sneeze() ===
{
- cat_gone:
    There is nobody on the shelf above the pot. {k_sneeze:There is no way now to count what is in it.}
- grains == 0:
    On the shelf over the pot the cat breathes in. He thinks about it. He doesn't sneeze.
- grains == 1:
    On the shelf over the pot the cat sneezes, once. {first_hand != "":{first_hand} looks elsewhere.|Nobody looks at anybody.}
- grains == 2:
    On the shelf over the pot the cat sneezes, twice, and gives you all a long look.
- else:
    On the shelf over the pot the cat sneezes and goes on sneezing.
}

=== pepper ===
~ begin()
# title: Ten minutes to midnight
# mood: tense
{o_account()}

{hubbub()}

The pot. {good():It smells like the house you grew up in, on the right day.|{soup >= 2:It smells of soup, and, just behind that, of something better.|It smells hot.}} The bowls stand in a row. All that is left is the black jar. ONE GRAIN. I MEAN IT.

{sneeze()} {k_sneeze and not cat_gone:One sneeze a grain; he never miscounts.}

Everybody's hand is a little nearer to the jar than it was.
+ [No more pepper]
    ~ c = 1
    -> pepper_in
+ [One grain. One.]
    ~ c = 2
    -> pepper_in
+ [A good pinch # style: danger]
    ~ c = 3
    -> pepper_in
+ [Guard the pot with a ladle]
    ~ c = 4
    -> pepper_in
+ { not hired } [Season it yourself # crown]
    ~ c = 5
    -> pepper_in

=== pepper_in ===
~ temp chefs = did("Season it yourself")
~ temp one = ""
~ temp pinch = ""
~ guard = ""
{ did("Guard the pot with a ladle"):
    ~ guard = hand
}
{ c == 4 and guard == "":
    ~ guard = "one of you"
}
{ did("One grain. One."):
    ~ one = hand
}
{ did("A good pinch"):
    ~ pinch = hand
}
{ c == 5 or chefs:
    ~ c = 5
    ~ guard = ""
    { grains < 1:
        ~ grains = 1
    }
- else:
    { c == 2:
        ~ grains = grains + 1
    }
    { c == 3:
        ~ grains = grains + 3
    }
    { guard == "":
        { c != 2 and one != "":
            ~ grains = grains + 1
            ~ first_hand = one
        }
        { c != 3 and pinch != "":
            ~ grains = grains + 2
            ~ first_hand = pinch
        }
    }
}
{ in_cupboard:
    ~ first_bowl = 4
    ~ heat = true
    ~ match = true
    -> served
}
-> serve

=== function o_pepper() ===
{ c == 1:
    No more, it's agreed. The lid goes on. {guard == "" and first_hand != "" and not cat_gone:As it comes down {first_hand} coughs, and the cat sneezes {grains == 0:not at all|{grains == 1:once|more than once}}.}
}
{ c == 2:
    One grain. You all see it fall. {not cat_gone:The cat sneezes{grains == 1:, once, and curls up|. Then he sneezes again. The whole brigade turns round to see who is not surprised}.}
}
{ c == 3:
    A good pinch. {not cat_gone:The cat sneezes until he falls off the shelf.} {bast_gone:There's nobody in the cupboard to groan.|In the cupboard somebody groans.}
}
{ c == 4:
    Nobody's hand gets past the ladle. What's in there is what is in there.
}
{ c == 5:
    Under the hat {chef()} tastes it, waits, tastes again, {grains == 1:and leaves exactly one grain in it|and goes pale: it was already past mending}. Nobody else's hand comes near.
}
{ c != 1 and grains > 1 and did("No more pepper"):
    {Hand()} said no more pepper. {Hand()} is saying so again.
}
{ guard != "" and guard != "one of you" and c != 4:
    {guard} has stood over the pot with a ladle the whole time. Two knuckles were rapped.
}

=== serve ===
~ begin()
# title: Bowls
# mood: grand
{o_pepper()}

Five to midnight. Mr Hobday has stopped being a customs shed and is holding the door with both hands.{hired: Mr Obol, who has never been in a kitchen before, has been told that on his first night the head chef eats with the guests.}

Pet takes up the tray. There are bowls for everybody, but she has two arms, and somebody will be first. Miss Cole's napkin is tied on. Mr Obol's table is white with frost{heat:, but for one round patch the size of a plate, where it's dry and warm|, and anything put in front of him goes cold in a breath}. Tansy has laid a very small spoon beside {groom == 3:an empty dish|the onion}.

"Well?" says Pet.
+ [Miss Cole first]
    ~ c = 1
    ~ first_bowl = 1
    -> served
+ [Mr Obol first]
    ~ c = 2
    ~ first_bowl = 2
    -> served
+ [The bride first]
    ~ c = 3
    ~ first_bowl = 3
    -> served
+ [Push the tables together]
    ~ c = 4
    ~ first_bowl = 4
    -> served

=== served ===
{ first_bowl == 4 and not in_cupboard:
    ~ heat = true
    { clues() >= 1:
        ~ match = true
    }
    { chaos >= 6:
        ~ soup = soup - 1
    }
}
{ first_bowl == 1:
    ~ cole = cole + 1
}
{ first_bowl == 2:
    ~ audit = audit - 1
}
{ first_bowl == 3:
    ~ wed = wed + 1
}
{
- grains == 0:
    -> no_pepper
- grains == 1:
    -> taste
}
-> second_grain

=== function o_serve() ===
~ told_serve = true
{ in_cupboard:
    {o_pepper()}
}
{ in_cupboard:
    The bowls go in over everybody's heads. Mr Obol, who has a pulse, gets a nose full of steam. Then the door gives way, and the whole party is sitting on the dining-room floor with its dinner in its lap. He's dead again, Perrin is {groom == 3 or groom == 4:still mislaid|an onion}, and nobody has spilt a drop.
}
{
- first_bowl == 1:
    Pet goes to tables one to four. The first bowl goes down in front of the veil.
- first_bowl == 2:
    Pet goes to table nine. Nobody has ever served him first. He moves his inkwell to make room.
- first_bowl == 3:
    Pet goes to the bride. "Eat," says Pet, and it is the tenderest thing anybody's heard her say.
- not in_cupboard:
    You push the tables together, a kingdom at a time. {chaos >= 6:There is a collision. A tureen's worth of Hither goes down an uncle.|The legs squeal across all three borders.} Now there is one table with a dragonfly-green lady at one end{match:, a grey man and a Dowager side by side,|} and a wedding down both sides.
}
{ first_bowl != 1 and did("Miss Cole first"):
    {Hand()} has run round behind with a bowl for Miss Cole, so that she shouldn't feel it.
    ~ cole = cole + 1
}
{ first_bowl != 2 and did("Mr Obol first"):
    ~ heat = true
    {Hand()} carries Mr Obol's bowl wrapped up in a coat, and it's still hot when it gets there.
}
{ first_bowl != 4 and first_bowl > 0 and did("Push the tables together"):
    ~ heat = true
    { clues() >= 1:
        ~ match = true
    }
    {Hand()} has pushed table nine, with Mr Obol at it, up against tables one to four. It's warmer there.
}
{ first_bowl != 3 and did("The bride first"):
    ~ wed = wed + 1
    {Hand()} takes one to Tansy, and stays.
}

// ------------------------------------------------ no grain
=== no_pepper ===
~ begin()
# title: It is hot
# speaker: MISS COLE
# mood: sad
{o_serve()}

Miss Cole lifts the veil an inch and takes a spoonful. She waits. You can hear her waiting.

"It is hot," she says. "It is wet. I have had rain."

Mr Obol looks into his bowl like a man who has come upstairs for something. The wedding is too polite. In the cupboard somebody {bast_gone:who isn't there any more says nothing|is hitting her head gently against a mop}. It is four minutes to midnight, and the pen is uncapped.
+ { pocketed or recipe or k_bast } [Give her one grain, in front of all]
    ~ c = 1
    -> grain_now
+ [Tell her what it is missing]
    ~ c = 2
    -> confess
+ { rebel != "" } [Ask the odd one out]
    ~ c = 3
    -> odd_one
+ [Argue # style: danger]
    ~ c = 4
    { cole <= 1:
        -> end_crisp
    }
    -> end_review
+ [Leave her, and feed the wedding]
    ~ c = 5
    { did("Give her one grain, in front of all"):
        -> grain_now
    }
    -> feed_wedding

=== function o_none() ===
{ c != 5 and c != 13 and did("Leave her, and feed the wedding") and (c != 3 or hand != rebel):
    ~ wed = wed + 1
    {Hand()} has gone on ladling for the wedding all this while.
}
{ c != 2 and did("Tell her what it is missing") and (c != 3 or hand != rebel):
    ~ cole = cole + 1
    {Hand()} is out there already, telling her what it was missing.
}
{ c != 4 and did("Argue") and (c != 3 or hand != rebel):
    ~ cole = cole - 1
    {Hand()} began to argue. Pet has put a tureen over {hand}.
}
{ c != 3 and c < 30 and did("Ask the odd one out"):
    ~ soup = soup + 1
    {Hand()} was over by the warm shelf, asking {rebel} something.
}

=== grain_now ===
~ grains = 1
-> taste

=== confess ===
~ begin()
# title: What it is missing
# mood: warm
{o_none()}

You go out, all of you, and stand in a row, and tell her. There's a grain of pepper that should be in it. You were each so afraid of being the second to put one in that nobody was the first.

Miss Cole turns the spoon over. "I know something about that," she says. "For thirty years I've been afraid to say that I couldn't taste the rest."

It is two minutes to midnight. She could still write anything.
+ [Ask her to write that]
    ~ c = 11
    { cole >= 1:
        ~ cole = cole + 1
        -> end_confession
    }
    -> end_review
+ [Fetch the jar, let her choose]
    ~ c = 12
    -> grain_now
+ [Go back and feed the wedding]
    ~ c = 13
    -> feed_wedding

=== odd_one ===
~ begin()
~ grains = 1
# title: The odd one out
# mood: warm
{o_none()}

There is somebody in this kitchen who keeps going the other way. {rebel_n > 2:Several times tonight, when|{rebel_n == 2:Twice tonight, when|Tonight, when}} every last one of you went left, {rebel} went right, alone. It was very irritating. You turn and look for {rebel} now, and {rebel} is standing by the warm shelf with a lid in one hand.

Under the lid there is a bowl. It was set aside at ten o'clock, when nobody was looking, as everybody was agreeing about something. It has waited as long as a soup should wait. {cat_gone:There is one black grain in it.|The cat bends over it and sneezes, once.}

"I thought somebody ought to," says {rebel}.
+ [Carry it out to Miss Cole]
    ~ c = 31
    ~ soup = soup + 2
    -> taste
+ [Set three spoons in it]
    ~ c = 32
    ~ soup = soup + 2
    ~ heat = true
    { clues() >= 1:
        ~ match = true
    }
    -> taste

=== feed_wedding ===
{ wed >= 1:
    -> end_wedding
}
-> end_review

// ------------------------------------------------ too many
=== second_grain ===
~ begin()
# title: The second grain
# mood: tense
{o_serve()}

A spoon goes up, and another. Then from {bast_gone:nowhere at all|the cupboard, or what is left of it,} comes a shout in a voice that built this kitchen: "WHO ELSE PUT ONE IN?"

{first_hand != "" and first_hand != "one of you":Everybody looks at {first_hand}.|Everybody looks at everybody.}

Miss Cole has put down her spoon. Her nostrils open like two barn doors. {where()} Mr Obol has stopped with a hand at his collar; something small and round has gone down the way it went thirty years ago. They're both about to do what it makes them do.

There is time for one thing.
+ [Open every door and window]
    ~ c = 1
    -> doors_open
+ [Hold her nose # style: danger]
    -> end_sneeze
+ [Thump Mr Obol on the back]
    ~ c = 3
    -> thump
+ [Let Mr Obol choke # style: danger]
    -> end_twice
+ { rebel != "" } [Ask the odd one out]
    ~ c = 5
    -> odd_one

=== doors_open ===
~ temp thumped = did("Thump Mr Obol on the back")
{ thumped:
    ~ memory = true
}
{ (grains >= 4 or cole < 1) and not thumped:
    -> end_sneeze
}
-> end_alfresco

=== thump ===
~ begin()
# title: Thirty years late
# mood: grand
You hit him between the shoulders, all of you, in turn. A peppercorn crosses the room at the height of a man's heart, goes through a candle, and lodges in the sign.

Mr Obol breathes in. It is only habit. "I remember," he says. "I was about to say something to somebody."

He turns to say it. Behind him, {did("Open every door and window"):where {hand} has thrown open every window in the house,} Miss Cole's head goes back.
+ [Let him say it]
    ~ c = 1
    ~ memory = true
    { grains >= 3 and not did("Open every door and window"):
        -> sneeze_or
    }
    -> end_wedding
+ [Everybody under the tables]
    ~ c = 2
    -> sneeze_or

=== sneeze_or ===
{ grains >= 4:
    -> end_sneeze
}
{ cole >= 2:
    -> end_alfresco
}
-> end_sneeze

// ------------------------------------------------ exactly one
=== taste ===
~ begin()
# title: One grain
# mood: grand
{not told_serve:{o_serve()}}
{grain_now and not confess:{o_none()}}

{did("Give her one grain, in front of all"):Across the whole length of the dining room, held up between finger and thumb where all can see it, goes one peppercorn{pocketed:, out of a receipt}. Plop.}
{did("Fetch the jar, let her choose"):She chooses one grain, with a claw like a letter-opener, and holds it up to the light first.}

{
- not good():
    Miss Cole takes a spoonful. Something rings, like a very small bell, and she sits up to see who it is at the door. She takes another. She's looking behind the pepper for the soup, politely, like somebody at a party looking for the host.
- cole < 1:
    Miss Cole takes a spoonful. Something rings, like a very small bell, in a house shut up for thirty years. She can taste all of it: the carrot, the bone, the pot, and every word that has been said to her this evening. Her claws are tapping on the cloth.
- else:
    Miss Cole takes a spoonful. Nothing happens. She takes another. Something rings, like a very small bell, in a house shut up for thirty years.

    She puts one glove over her eyes.
}

{where()} Mr Obol holds a spoon at his lips. {heat:Steam is going up past his face, and in it he looks about thirty.|His soup has skinned over with ice.} {match:The Dowager is watching that spoon as one watches a kettle.|Across the room the Dowager has got to her feet and does not know why.}
+ [Say nothing at all]
    ~ c = 41
    -> judge
+ { clues() >= 1 or match } [Seat the Dowager across from him]
    ~ c = 42
    ~ match = true
    -> judge
+ [Ask Miss Cole how it is # style: danger]
    ~ c = 43
    ~ cole = cole - 2
    -> judge
+ [Bring the small spoon to the groom]
    ~ c = 44
    ~ wed = wed + 1
    -> judge

=== judge ===
{ did("Seat the Dowager across from him"):
    ~ match = true
}
{ match and heat:
    ~ memory = true
}
~ temp star = false
~ star = starred()
{ hired and (star or wed >= 1):
    -> end_hired
}
{ star and memory and clues() >= 2 and wed >= 2 and groom != 4 and not cat_gone and not bast_gone and (groom != 3 or cat_fed):
    -> end_reunion
}
{ not memory and not cat_gone and not bast_gone and not duty_paid and not hired and audit >= 2:
    -> end_posthumous
}
{ star:
    { cat_gone:
        -> end_saucer
    }
    { bast_gone:
        -> end_hook
    }
    -> end_star
}
{ wed >= 3:
    -> end_wedding
}
{ cole <= -1:
    -> end_crisp
}
-> end_review
